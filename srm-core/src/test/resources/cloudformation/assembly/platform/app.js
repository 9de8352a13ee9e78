// Two stages of one service: stacks that refer to each other, a nested stack, a stack in a second Region.
const { App, Stack, NestedStack, Stage, Duration, RemovalPolicy } = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const dynamodb = require('aws-cdk-lib/aws-dynamodb');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');
const sns = require('aws-cdk-lib/aws-sns');
const sqs = require('aws-cdk-lib/aws-sqs');

/** What other stacks use: a key and a table. */
class Foundation extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    this.key = new kms.Key(this, 'Key', { enableKeyRotation: true });
    this.table = new dynamodb.Table(this, 'Orders', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: props.production },
      deletionProtection: props.production,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Buckets in a stack of their own, below the stack of the service. */
class Archive extends NestedStack {
  constructor(scope, id, props) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Documents', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
    });
  }
}

class Service extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const archive = new Archive(this, 'Archive', { key: props.foundation.key });
    const queue = new sqs.Queue(this, 'Jobs', {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: props.foundation.key,
      enforceSSL: true,
    });
    const worker = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
      tracing: lambda.Tracing.ACTIVE,
      environment: { TABLE: props.foundation.table.tableName, BUCKET: archive.bucket.bucketName, QUEUE: queue.queueUrl },
      logGroup: new logs.LogGroup(this, 'WorkerLog', {
        encryptionKey: props.foundation.key,
        retention: logs.RetentionDays.ONE_YEAR,
      }),
    });
    props.foundation.table.grantReadWriteData(worker);
    archive.bucket.grantRead(worker);
    this.topic = new sns.Topic(this, 'Alarms', { masterKey: props.foundation.key });
  }
}

/** A second Region: what it takes from the first comes through a custom resource of the CDK. */
class Replica extends Stack {
  constructor(scope, id, props) {
    super(scope, id, { ...props, crossRegionReferences: true });
    new lambda.Function(this, 'Reader', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
      environment: { TABLE: props.foundation.table.tableArn },
    });
  }
}

class Deployment extends Stage {
  constructor(scope, id, props) {
    super(scope, id, props);
    const foundation = new Foundation(this, 'Foundation', {
      production: props.production,
      crossRegionReferences: props.production,
    });
    new Service(this, 'Service', { foundation });
    if (props.production) {
      new Replica(this, 'Replica', { foundation, env: { account: props.env.account, region: 'eu-central-1' } });
    }
  }
}

const app = new App({
  context: {
    // Stack traces would hold the paths of the machine that ran this.
    'aws:cdk:disable-creation-stack-traces': true,
  },
});
new Deployment(app, 'Test', { production: false });
new Deployment(app, 'Prod', { production: true, env: { account: '123456789012', region: 'eu-west-1' } });

// A stack outside every stage, under a name that is not its id.
const shared = new Stack(app, 'Shared', { stackName: 'platform-shared', env: { account: '123456789012', region: 'eu-west-1' } });
new cloudwatch.CfnAlarm(shared, 'RootLogin', {
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  metricName: 'RootLogins',
  namespace: 'Audit',
  period: 300,
  statistic: 'Sum',
  threshold: 1,
});
new iam.Role(shared, 'Auditor', {
  assumedBy: new iam.AccountRootPrincipal(),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('SecurityAudit')],
  maxSessionDuration: Duration.hours(2),
});
