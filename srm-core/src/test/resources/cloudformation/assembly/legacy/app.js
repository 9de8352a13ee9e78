// The synthesizer of CDK v1: assets are parameters of the stacks, no metadata says how constructs are called.
const { App, Stack, NestedStack, LegacyStackSynthesizer } = require('aws-cdk-lib');
const assets = require('aws-cdk-lib/aws-s3-assets');
const lambda = require('aws-cdk-lib/aws-lambda');
const path = require('path');
const sqs = require('aws-cdk-lib/aws-sqs');

class Queues extends NestedStack {
  constructor(scope, id) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Jobs', { enforceSSL: true });
  }
}

const app = new App({
  context: {
    // Stack traces would hold the paths of the machine that ran this.
    'aws:cdk:disable-creation-stack-traces': true,
  },
});
const stack = new Stack(app, 'Legacy', { synthesizer: new LegacyStackSynthesizer() });
const { queue } = new Queues(stack, 'Queues');
const code = new assets.Asset(stack, 'Code', { path: path.join(__dirname, 'handler') });
new lambda.Function(stack, 'Worker', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromBucketV2(code.bucket, code.s3ObjectKey),
  environment: { QUEUE: queue.queueUrl },
});
