"""Writes the change sets of this folder, each as describe-change-set would answer.

There is no account to ask. The entries follow the answers in the CloudFormation User Guide ("View a
change set", "Example change sets"): which members an action has, contexts as JSON text of the
properties after functions are resolved, every scalar in them as a text. Every answer is checked
against the output shape of botocore, so that no member has a name or a value that the API does not
know. Run: pip install botocore==1.43.11 && python3 make-change-sets.py
"""

import json
import pathlib

import botocore.session
import botocore.validate

HERE = pathlib.Path(__file__).parent
SHAPE = (
    botocore.session.get_session()
    .get_service_model("cloudformation")
    .operation_model("DescribeChangeSet")
    .output_shape
)
ACCOUNT = "arn:aws:cloudformation:eu-west-1:123456789012:"
LATER = "{{changeSet:KNOWN_AFTER_APPLY}}"


def check(shape, value, path):
    """botocore validates names and types, but not the values of enums."""
    if shape.type_name == "structure":
        for name, member in value.items():
            check(shape.members[name], member, path + "." + name)
    elif shape.type_name == "list":
        for one in value:
            check(shape.member, one, path)
    elif getattr(shape, "enum", None):
        assert value in shape.enum, (path, value, shape.enum)


def change_set(name, stack, changes, **more):
    answer = {
        "ChangeSetName": name,
        "ChangeSetId": f"{ACCOUNT}changeSet/{name}/0d1b8a6e-5c0f-4b8e-9a43-2f8f3a0f6c11",
        "StackId": f"{ACCOUNT}stack/{stack}/7c0a1de0-1b7c-11ef-8a57-0a1b2c3d4e5f",
        "StackName": stack,
        "CreationTime": "2026-11-20T09:30:00.000000+00:00",
        "ExecutionStatus": "AVAILABLE",
        "Status": "CREATE_COMPLETE",
        "NotificationARNs": [],
        "RollbackConfiguration": {},
        "Capabilities": [],
        "Changes": changes,
        "IncludeNestedStacks": False,
    }
    answer.update(more)
    return answer


def write(path, answer):
    report = botocore.validate.ParamValidator().validate(answer, SHAPE)
    assert not report.has_errors(), report.generate_report()
    check(SHAPE, answer, path)
    (HERE / path).write_text(json.dumps(answer, indent=4) + "\n")


def context(properties, **attributes):
    return json.dumps({"Properties": properties, **attributes}, separators=(",", ":"))


def change(action, name, type_, physical=None, **more):
    entry = {"Action": action, "LogicalResourceId": name}
    if physical:
        entry["PhysicalResourceId"] = physical
    entry["ResourceType"] = type_
    entry.setdefault("Scope", more.pop("Scope", []))
    entry.setdefault("Details", more.pop("Details", []))
    entry.update(more)
    return {"Type": "Resource", "ResourceChange": entry}


def detail(name, recreation="Never", source="DirectModification", entity=None, values=None):
    target = {"Attribute": "Properties", "Name": name, "RequiresRecreation": recreation}
    if values:
        target["Path"] = "/Properties/" + name
        target["AttributeChangeType"] = values[0]
        if values[1] is not None:
            target["BeforeValue"] = values[1]
        if values[2] is not None:
            target["AfterValue"] = values[2]
    found = {"Target": target, "Evaluation": "Static", "ChangeSource": source}
    if entity:
        found["CausingEntity"] = entity
    return found


def without_values(entry):
    """What is left of an entry without --include-property-values."""
    entry = json.loads(json.dumps(entry))
    resource = entry["ResourceChange"]
    for key in ("BeforeContext", "AfterContext"):
        resource.pop(key, None)
    for one in resource["Details"]:
        for key in ("Path", "AttributeChangeType", "BeforeValue", "AfterValue"):
            one["Target"].pop(key, None)
    return entry


def block(value):
    names = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
    return {name: value for name in names}


DATABASE = {
    "Engine": "postgres",
    "DBInstanceClass": "db.t4g.medium",
    "AllocatedStorage": "20",
    "StorageEncrypted": "true",
    "MasterUsername": "shop",
    "MasterUserPassword": "****",
}

UPDATE = [
    change(
        "Modify",
        "Uploads",
        "AWS::S3::Bucket",
        "shop-uploads-1x2y3z",
        Replacement="False",
        Scope=["Properties"],
        Details=[
            detail(
                "PublicAccessBlockConfiguration",
                values=("Modify", json.dumps(block("false")), json.dumps(block("true"))),
            )
        ],
        BeforeContext=context({"PublicAccessBlockConfiguration": block("false")}),
        AfterContext=context({"PublicAccessBlockConfiguration": block("true")}),
    ),
    change(
        "Modify",
        "Orders",
        "AWS::SQS::Queue",
        "https://sqs.eu-west-1.amazonaws.com/123456789012/shop-Orders",
        Replacement="False",
        Scope=["Properties"],
        Details=[detail("SqsManagedSseEnabled", values=("Modify", "true", "false"))],
        BeforeContext=context({"SqsManagedSseEnabled": "true"}),
        AfterContext=context({"SqsManagedSseEnabled": "false"}),
    ),
    change("Add", "News", "AWS::SNS::Topic", AfterContext=context({"KmsMasterKeyId": "0a1b-key"})),
    change(
        "Modify",
        "Key",
        "AWS::KMS::Key",
        "0a1b-key",
        Replacement="False",
        Scope=["Properties"],
        Details=[
            detail(
                "EnableKeyRotation",
                source="ParameterReference",
                entity="Environment",
                values=("Modify", "false", "true"),
            )
        ],
        BeforeContext=context({"EnableKeyRotation": "false"}),
        AfterContext=context({"EnableKeyRotation": "true"}),
    ),
    change(
        "Modify",
        "Database",
        "AWS::RDS::DBInstance",
        "shop-1",
        PolicyAction="ReplaceAndSnapshot",
        Replacement="True",
        Scope=["Properties"],
        Details=[detail("DBInstanceIdentifier", "Always", values=("Modify", "shop-1", "shop-2"))],
        BeforeContext=context(
            {**DATABASE, "DBInstanceIdentifier": "shop-1"}, DeletionPolicy="Snapshot"
        ),
        AfterContext=context(
            {**DATABASE, "DBInstanceIdentifier": "shop-2"}, DeletionPolicy="Snapshot"
        ),
    ),
    change(
        "Modify",
        "Server",
        "AWS::EC2::Instance",
        "i-0abc",
        Replacement="Conditional",
        Scope=["Properties"],
        Details=[
            detail("InstanceType", "Conditionally", values=("Modify", "t3.micro", "t3.large"))
        ],
        BeforeContext=context({"ImageId": "ami-0a1b2c3d4e5f60718", "InstanceType": "t3.micro"}),
        AfterContext=context({"ImageId": "ami-0a1b2c3d4e5f60718", "InstanceType": "t3.large"}),
    ),
    change(
        "Remove",
        "OldTable",
        "AWS::DynamoDB::Table",
        "old-table",
        PolicyAction="Retain",
        BeforeContext=context({"TableName": "old-table"}, DeletionPolicy="Retain"),
    ),
    change(
        "Remove",
        "OldQueue",
        "AWS::SQS::Queue",
        "old-queue",
        PolicyAction="Delete",
        BeforeContext=context({"SqsManagedSseEnabled": "true"}),
    ),
    change(
        "Import",
        "Carts",
        "AWS::DynamoDB::Table",
        "carts",
        AfterContext=context(
            {
                "TableName": "carts",
                "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
                "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
                "BillingMode": "PAY_PER_REQUEST",
            },
            DeletionPolicy="Retain",
        ),
    ),
    change(
        "SyncWithActual",
        "Drifted",
        "AWS::SNS::Topic",
        "drifted",
        ResourceDriftStatus="MODIFIED",
        BeforeContext=context({"TopicName": "drifted"}),
        AfterContext=context({"TopicName": "drifted"}),
    ),
    change("Add", "Site", "Acme::Site::Widget", AfterContext=context({"Colour": "green"})),
    change(
        "Add",
        "ShelfBucket",
        "AWS::S3::Bucket",
        ModuleInfo={"TypeHierarchy": "Acme::Store::Shelf::MODULE", "LogicalIdHierarchy": "Shelf"},
        AfterContext=context({"PublicAccessBlockConfiguration": block("false")}),
    ),
]

PARAMETERS = [
    {"ParameterKey": "Environment", "ParameterValue": "prod"},
    {"ParameterKey": "Password", "ParameterValue": "****"},
]

update = change_set("update", "shop", UPDATE, Parameters=PARAMETERS)
write("update.json", update)
bare = change_set("update", "shop", [without_values(one) for one in UPDATE], Parameters=PARAMETERS)
write("update-without-values.json", bare)

pages = json.loads(json.dumps(update))
write("page-1.json", {**pages, "Changes": UPDATE[:5], "NextToken": "AAAAAm4xMjM="})
write("page-2.json", {**pages, "Changes": UPDATE[5:]})

cut = json.loads(json.dumps(UPDATE[0]))
cut["ResourceChange"]["AfterContext"] = (
    '{"Properties":{"BucketName":"shop-uploads","PublicAccessBlockConfiguration":{"BlockPublicA'
)
write("cut-off.json", change_set("cut-off", "shop", [cut]))

create = [
    change("Add", "Queue", "AWS::SQS::Queue", AfterContext=context({"KmsMasterKeyId": LATER})),
    change("Add", "Bucket", "AWS::S3::Bucket", AfterContext=context({})),
    change(
        "Add",
        "Policy",
        "AWS::S3::BucketPolicy",
        AfterContext=context(
            {
                "Bucket": LATER,
                "PolicyDocument": {
                    "Statement": [
                        {
                            "Effect": "Deny",
                            "Principal": "*",
                            "Action": "s3:*",
                            "Resource": "arn:aws:s3:::" + LATER + "/*",
                            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                        }
                    ]
                },
            }
        ),
    ),
]
write("create.json", change_set("create", "fresh", create))

child = change_set(
    "child",
    "outer-Storage",
    [
        change(
            "Modify",
            "Disk",
            "AWS::EFS::FileSystem",
            "fs-1",
            Replacement="True",
            Scope=["Properties"],
            Details=[detail("Encrypted", "Always", values=("Modify", "false", "true"))],
            BeforeContext=context({"Encrypted": "false"}),
            AfterContext=context({"Encrypted": "true"}),
        )
    ],
    Parameters=[{"ParameterKey": "Encrypt", "ParameterValue": "true"}],
    IncludeNestedStacks=True,
)
parent = change_set(
    "parent",
    "outer",
    [
        change(
            "Modify",
            "Storage",
            "AWS::CloudFormation::Stack",
            ACCOUNT + "stack/outer-Storage/1",
            Replacement="False",
            Scope=["Properties"],
            Details=[detail("Parameters")],
            ChangeSetId=child["ChangeSetId"],
        )
    ],
    IncludeNestedStacks=True,
)
child["ParentChangeSetId"] = child["RootChangeSetId"] = parent["ChangeSetId"]
write("nested/parent.json", parent)
write("nested/child.json", child)

for status in ("CREATE_PENDING", "CREATE_IN_PROGRESS", "FAILED", "DELETE_COMPLETE"):
    name = "invalid/" + status.lower().replace("_", "-") + ".json"
    write(name, change_set("x", "shop", [], Status=status, ExecutionStatus="UNAVAILABLE"))
write("invalid/page-alone.json", {**pages, "Changes": UPDATE[:5], "NextToken": "AAAAAm4xMjM="})
write("invalid/changed-twice.json", change_set("x", "shop", [UPDATE[0], UPDATE[0]]))
itself = json.loads(json.dumps(parent))
itself["Changes"][0]["ResourceChange"]["ChangeSetId"] = parent["ChangeSetId"]
write("invalid/nests-itself.json", itself)
no_action = json.loads(json.dumps(UPDATE[0]))
del no_action["ResourceChange"]["Action"]
write("invalid/without-action.json", change_set("x", "shop", [no_action]))
slash = json.loads(json.dumps(UPDATE[0]))
slash["ResourceChange"]["LogicalResourceId"] = "Nested/srm-canary"
write("invalid/slash.json", change_set("x", "shop", [slash]))
no_status = change_set("x", "shop", UPDATE[:1])
del no_status["Status"]
write("invalid/without-status.json", no_status)
no_changes = change_set("x", "shop", [])
del no_changes["Changes"]
write("invalid/without-changes.json", no_changes)
no_resource = change_set("x", "shop", [{"Type": "Resource"}])
write("invalid/without-resource.json", no_resource)
whole = (HERE / "update.json").read_text()
(HERE / "invalid/truncated.json").write_text(whole[: len(whole) // 2])
(HERE / "invalid/duplicate-key.json").write_text(
    whole.replace('"Changes": [', '"Changes": [], "Changes": [', 1)
)
