"""What somebody did by hand: a bucket opened and its versioning suspended, SSH let in, a topic deleted."""

import os

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
s3 = boto3.client("s3", endpoint_url=endpoint)
s3.put_public_access_block(
    Bucket="refresh-inbox",
    PublicAccessBlockConfiguration={
        "BlockPublicAcls": False,
        "IgnorePublicAcls": False,
        "BlockPublicPolicy": False,
        "RestrictPublicBuckets": False,
    },
)
s3.put_bucket_versioning(Bucket="refresh-inbox", VersioningConfiguration={"Status": "Suspended"})

ec2 = boto3.client("ec2", endpoint_url=endpoint)
group = ec2.describe_security_groups(Filters=[{"Name": "group-name", "Values": ["refresh-web"]}])["SecurityGroups"][0]["GroupId"]
ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="0.0.0.0/0")

sns = boto3.client("sns", endpoint_url=endpoint)
sns.delete_topic(TopicArn="arn:aws:sns:eu-west-1:123456789012:refresh-work")
