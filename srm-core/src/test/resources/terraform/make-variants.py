#!/usr/bin/env python3
"""Makes the files of formats/ and invalid/ that are other spellings, damages or neighbours of a plan.

    make-variants.py

What Terraform itself prints (the binary plan, the log stream, the texts, the state file, the outputs) comes from a real run
of it on the configuration of the fixture `no-op`, with AWS_ENDPOINT_URL pointing at a running moto_server; the rest is
derived from plan.json of the fixture `basic`. The build does not run this script.
"""

import gzip
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FORMATS = HERE / "formats"
INVALID = HERE / "invalid"
PLAN = (HERE / "basic" / "plan.json").read_bytes()
# The first line of what the wrapper of hashicorp/setup-terraform prints before it.
COMMAND_LINE = b"[command]/usr/bin/terraform show -json tfplan\n"

# What the plans of older Terraform do not have yet: format version, version of Terraform, keys.
OLDER = {
    "0.2": ("1.0.11", ["relevant_attributes", "timestamp", "applyable", "complete", "errored"]),
    "1.0": ("1.1.9", ["relevant_attributes", "timestamp", "applyable", "complete", "errored"]),
    "1.1": ("1.3.10", ["timestamp", "applyable", "complete", "errored"]),
    "1.2": ("1.5.7", ["applyable", "complete"]),
}


def plan():
    return json.loads(PLAN)


def dump(value):
    return (json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n").encode()


def formats():
    text = PLAN.decode()
    (FORMATS / "utf8-bom.json").write_bytes(b"\xef\xbb\xbf" + PLAN)
    # `terraform show -json tfplan > plan.json` in Windows PowerShell 5.
    (FORMATS / "utf16le-bom.json").write_bytes(b"\xff\xfe" + text.replace("\n", "\r\n").encode("utf-16-le"))
    (FORMATS / "utf16be-bom.json").write_bytes(b"\xfe\xff" + text.encode("utf-16-be"))
    (FORMATS / "indented.json").write_text(json.dumps(plan(), indent=2).replace("\n", "\r\n") + "\r\n", newline="")
    # As `jq -S` writes it: the configuration first, the format version after it, the changes late.
    (FORMATS / "sorted.json").write_text(json.dumps(plan(), sort_keys=True) + "\n")
    (FORMATS / "reversed.json").write_bytes(dump(dict(reversed(plan().items()))))
    for version, (terraform, missing) in OLDER.items():
        older = {key: value for key, value in plan().items() if key not in missing}
        older["format_version"] = version
        older["terraform_version"] = terraform
        older["prior_state"]["terraform_version"] = terraform
        if version == "0.2":
            older["prior_state"]["format_version"] = "0.2"
        (FORMATS / f"version-{version}.json").write_bytes(dump(older))


def damages():
    (INVALID / "empty.json").write_bytes(b"")
    (INVALID / "blank.json").write_bytes(b" \n\t\r\n")
    (INVALID / "truncated.json").write_bytes(PLAN[: PLAN.index(b'"resource_changes"') + 2500])
    (INVALID / "truncated-utf16le.json").write_bytes((b"\xff\xfe" + PLAN.decode().encode("utf-16-le"))[:6001])
    (INVALID / "invalid-utf8.json").write_bytes(PLAN.replace(b"basic-work", b"basic-w\xc3\x28rk", 1))
    (INVALID / "gzipped.json").write_bytes(gzip.compress(PLAN, mtime=0))
    (INVALID / "wrapper.json").write_bytes(COMMAND_LINE + PLAN + b"\n::debug::Terraform exited with code 0.\n")
    (INVALID / "two-documents.json").write_bytes(PLAN + PLAN)
    (INVALID / "trailing-text.json").write_bytes(PLAN + b"Saved the plan.\n")

    body = PLAN.rstrip()
    assert body.endswith(b"}")
    # A second list of changes that is empty: a reader that takes the last one sees nothing.
    (INVALID / "duplicate-changes.json").write_bytes(body[:-1] + b',"resource_changes":[]}\n')
    # The same with an escape in the key.
    (INVALID / "duplicate-changes-escaped.json").write_bytes(body[:-1] + b',"resource\\u005fchanges":[]}\n')
    # A second value that hides the first.
    secure = b'"block_public_acls":true'
    assert secure in PLAN
    (INVALID / "duplicate-attribute.json").write_bytes(PLAN.replace(secure, b'"block_public_acls":false,' + secure))

    depth = 20_000
    deep = b"[" * depth + b"]" * depth
    (INVALID / "too-deep.json").write_bytes(b'{"format_version":"1.2","planned_values":' + deep + b"}\n")

    for name, version in {"version-2.0": "2.0", "version-words": "banana", "version-number": 1.2}.items():
        other = plan()
        other["format_version"] = version
        (INVALID / f"{name}.json").write_bytes(dump(other))
    without = plan()
    del without["format_version"]
    (INVALID / "version-missing.json").write_bytes(dump(without))

    wrong = plan()
    wrong["resource_changes"] = {"address": "aws_s3_bucket.logs"}
    (INVALID / "wrong-types.json").write_bytes(dump(wrong))
    nameless = plan()
    for change in nameless["resource_changes"]:
        del change["address"], change["type"]
    (INVALID / "changes-without-address.json").write_bytes(dump(nameless))
    (INVALID / "another-kind.json").write_bytes(b'{"name": "web", "private": true, "dependencies": {}}\n')
    (INVALID / "list.json").write_bytes(b"[1, 2, 3]\n")


def terraform_output(work, *arguments):
    return subprocess.run(["terraform", *arguments], cwd=work, check=True, capture_output=True).stdout


def neighbours():
    environment = {"AWS_ACCESS_KEY_ID": "dummy", "AWS_SECRET_ACCESS_KEY": "dummy", "TF_IN_AUTOMATION": "1"}
    os.environ.update(environment)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copy(HERE / "no-op" / "main.tf", work)
        terraform_output(work, "init", "-no-color")
        (INVALID / "log-stream.json").write_bytes(terraform_output(work, "plan", "-json", "-out=tfplan"))
        shutil.copy(work / "tfplan", INVALID / "binary-plan")
        (INVALID / "text.txt").write_bytes(terraform_output(work, "show", "-no-color", "tfplan"))
        (INVALID / "text-in-colour.txt").write_bytes(terraform_output(work, "show", "tfplan"))
        terraform_output(work, "apply", "-no-color", "-auto-approve", "tfplan")
        shutil.copy(work / "terraform.tfstate", INVALID / "raw-state.json")
        (INVALID / "outputs.json").write_bytes(terraform_output(work, "output", "-json"))
    shutil.copy(HERE / "no-op" / "main.tf", INVALID / "main.tf")


formats()
damages()
neighbours()
