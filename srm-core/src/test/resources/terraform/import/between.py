"""What somebody made by hand before Terraform took it over."""

import os

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
s3 = boto3.client("s3", endpoint_url=endpoint)
s3.create_bucket(Bucket="import-unchanged", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
s3.create_bucket(Bucket="import-changed", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
s3.put_bucket_versioning(Bucket="import-changed", VersioningConfiguration={"Status": "Suspended"})

sns = boto3.client("sns", endpoint_url=endpoint)
for name in ("import-a", "import-b"):
    sns.create_topic(Name=name)
