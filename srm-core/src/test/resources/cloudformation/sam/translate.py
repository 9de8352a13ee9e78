#!/usr/bin/env python3
"""Writes what SAM itself makes of the templates in this folder: NAME.yaml becomes NAME.cloudformation.json.

Needs aws-sam-translator 1.110.0 (pip) and no AWS account: the Region is given, managed policies are named as in aws.
"""
import json
import os
import pathlib

os.environ["AWS_DEFAULT_REGION"] = "us-east-1"

from samtranslator.translator.transform import transform  # noqa: E402  (reads the Region when it is loaded)
from samtranslator.yaml_helper import yaml_parse  # noqa: E402


class ManagedPolicies:
    """Stands for the list of managed policies that the translator asks IAM for."""

    NAMES = ("AWSLambdaBasicExecutionRole", "AmazonS3ReadOnlyAccess", "AWSXRayDaemonWriteAccess")

    def load(self):
        return {name: f"arn:aws:iam::aws:policy/{name}" for name in self.NAMES}


def main():
    folder = pathlib.Path(__file__).parent
    for source in sorted(folder.glob("*.yaml")):
        template = json.loads(json.dumps(yaml_parse(source.read_text()), default=str))
        made = transform(template, {}, ManagedPolicies())
        target = source.with_suffix(".cloudformation.json")
        target.write_text(json.dumps(made, indent=2) + "\n")


if __name__ == "__main__":
    main()
