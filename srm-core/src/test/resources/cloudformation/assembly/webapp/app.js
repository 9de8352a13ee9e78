// A web application as many write it: network, load-balanced containers, a database, static files behind a CDN.
const { App, Stack, CfnParameter, CfnCondition, Fn, Duration } = require('aws-cdk-lib');
const cloudfront = require('aws-cdk-lib/aws-cloudfront');
const origins = require('aws-cdk-lib/aws-cloudfront-origins');
const ec2 = require('aws-cdk-lib/aws-ec2');
const ecr = require('aws-cdk-lib/aws-ecr');
const ecs = require('aws-cdk-lib/aws-ecs');
const patterns = require('aws-cdk-lib/aws-ecs-patterns');
const rds = require('aws-cdk-lib/aws-rds');
const s3 = require('aws-cdk-lib/aws-s3');

class Network extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 1,
      restrictDefaultSecurityGroup: false,
      flowLogs: { all: {} },
    });
  }
}

class Data extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    this.database = new rds.DatabaseInstance(this, 'Database', {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
      vpc: props.vpc,
      storageEncrypted: true,
      multiAz: true,
      backupRetention: Duration.days(14),
      deletionProtection: true,
    });
    this.database.connections.allowDefaultPortFrom(ec2.Peer.ipv4(props.vpc.vpcCidrBlock));
  }
}

class Web extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const stage = new CfnParameter(this, 'StageName', { allowedValues: ['test', 'prod'] });
    const production = new CfnCondition(this, 'IsProd', { expression: Fn.conditionEquals(stage, 'prod') });

    const service = new patterns.ApplicationLoadBalancedFargateService(this, 'Service', {
      vpc: props.vpc,
      taskImageOptions: {
        image: ecs.ContainerImage.fromEcrRepository(new ecr.Repository(this, 'Images', { imageScanOnPush: true })),
        secrets: { DATABASE: ecs.Secret.fromSecretsManager(props.database.secret) },
      },
    });
    service.taskDefinition.findContainer('web').addEnvironment('STAGE', stage.valueAsString);

    const site = new s3.Bucket(this, 'Site', { enforceSSL: true, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL });
    site.node.defaultChild.addPropertyOverride('VersioningConfiguration.Status', Fn.conditionIf(production.logicalId, 'Enabled', 'Suspended'));
    new cloudfront.Distribution(this, 'Cdn', {
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(site),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: { '/api/*': { origin: new origins.LoadBalancerV2Origin(service.loadBalancer, { protocolPolicy: 'http-only' }) } },
    });
  }
}

const app = new App({
  context: {
    // Stack traces would hold the paths of the machine that ran this.
    'aws:cdk:disable-creation-stack-traces': true,
    // Weak references (Fn::GetStackOutput) instead of exports and imports.
    '@aws-cdk/core:defaultCrossStackReferences': 'weak',
    'availability-zones:account=123456789012:region=eu-west-1': ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
  },
});
const env = { account: '123456789012', region: 'eu-west-1' };
const { vpc } = new Network(app, 'Network', { env });
const { database } = new Data(app, 'Data', { env, vpc });
new Web(app, 'Web', { env, vpc, database });
