// Made with aws-cdk-lib 2.276.0. `node app.js` writes cdk.out; its templates and lists of assets are kept beside this file.
const { App, Stack, NestedStack, Duration, RemovalPolicy } = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const rds = require('aws-cdk-lib/aws-rds');
const s3 = require('aws-cdk-lib/aws-s3');
const sources = require('aws-cdk-lib/aws-lambda-event-sources');
const sqs = require('aws-cdk-lib/aws-sqs');

class Storage extends NestedStack {
  constructor(scope, id, props) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Data', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: props.key,
      enforceSSL: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      autoDeleteObjects: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const key = new kms.Key(this, 'Key', { enableKeyRotation: true });
    const storage = new Storage(this, 'Storage', { key });
    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1 });
    const database = new rds.DatabaseInstance(this, 'Database', {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
      vpc,
      storageEncrypted: true,
      storageEncryptionKey: key,
      backupRetention: Duration.days(14),
    });
    const queue = new sqs.Queue(this, 'Orders', { encryption: sqs.QueueEncryption.KMS_MANAGED, enforceSSL: true });
    const worker = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
      vpc,
      environment: { BUCKET: storage.bucket.bucketName },
    });
    worker.addEventSource(new sources.SqsEventSource(queue));
    storage.bucket.grantRead(worker);
    database.connections.allowDefaultPortFrom(worker);
    worker.addToRolePolicy(new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: ['*'] }));
  }
}

// The CDK's command line turns this metadata on; `node app.js plain` leaves it out.
const metadata = process.argv[2] !== 'plain';
const app = new App({
  context: { 'aws:cdk:enable-path-metadata': metadata, 'aws:cdk:enable-asset-metadata': metadata },
});
new Shop(app, 'Shop');
app.synth();
