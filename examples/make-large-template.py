#!/usr/bin/env python3
"""Writes a large template by repeating the resources of a small one: make-large-template.py SMALL.yaml COPIES > BIG.json

Every copy has logical ids of its own, and references within a copy stay inside it. For measuring; needs PyYAML.
"""
import json
import re
import sys

import yaml


class Loader(yaml.SafeLoader):
    """Writes short forms out and leaves dates and numbers with leading zeros alone."""


def short_form(loader, tag, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if tag == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {tag if tag in ("Ref", "Condition") else "Fn::" + tag: value}


Loader.add_multi_constructor("!", short_form)
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def renamed(value, names, suffix):
    """Returns a value in which every reference to a resource leads to the same resource of a copy."""
    if isinstance(value, list):
        return [renamed(one, names, suffix) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Ref"} and value["Ref"] in names:
        return {"Ref": value["Ref"] + suffix}
    if set(value) == {"Fn::GetAtt"} and value["Fn::GetAtt"][0] in names:
        return {"Fn::GetAtt": [value["Fn::GetAtt"][0] + suffix] + value["Fn::GetAtt"][1:]}
    if set(value) == {"Fn::Sub"}:
        pattern = r"\$\{(" + "|".join(map(re.escape, names)) + r")([}.])"
        text = re.sub(pattern, r"${\g<1>" + suffix + r"\2", json.dumps(value["Fn::Sub"]))
        return {"Fn::Sub": json.loads(text)}
    return {
        key: [one + suffix for one in entry] if key == "DependsOn" and isinstance(entry, list)
        else entry + suffix if key == "DependsOn"
        else renamed(entry, names, suffix)
        for key, entry in value.items()
    }


def main(small, copies):
    with open(small, encoding="utf-8") as source:
        template = yaml.load(source, Loader)
    resources = template["Resources"]
    names = sorted(resources, key=len, reverse=True)
    template.pop("Outputs", None)
    template["Resources"] = {
        name + f"Copy{i}": renamed(resource, names, f"Copy{i}")
        for i in range(copies)
        for name, resource in resources.items()
    }
    json.dump(template, sys.stdout, indent=1)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
