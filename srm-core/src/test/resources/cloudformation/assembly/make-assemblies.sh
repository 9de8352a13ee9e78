#!/bin/bash
# Makes the assemblies in this folder again, with the CDK itself. Needs Node.js and npm; writes node_modules outside of
# the project. What srm does not read and nobody would review (the report on
# feature flags, the construct tree, the places of warnings in the source) is taken out.
set -euo pipefail
cd "$(dirname "$0")"
tools=${TMPDIR:-/tmp}/srm-cdk
mkdir -p "$tools"
npm install --silent --no-audit --no-fund --prefix "$tools" aws-cdk@2.1148.1 aws-cdk-lib@2.276.0 constructs@10.8.1

synth() {
  local app=$1
  shift
  rm -rf "$app/cdk.out"
  (cd "$app" && NODE_PATH=$tools/node_modules "$tools/node_modules/.bin/cdk" synth --app 'node app.js' --output cdk.out \
    --quiet --no-notices --no-version-reporting --no-lookups "$@")
  rm -f "$app/cdk.out/validation-report.json" "$app/cdk.out/tree.json"
  find "$app/cdk.out" -name manifest.json -exec node -e '
    const fs = require("fs");
    for (const file of process.argv.slice(1)) {
      const manifest = JSON.parse(fs.readFileSync(file));
      delete manifest.artifacts["aws-cdk-lib/feature-flag-report"];
      delete manifest.artifacts.Tree;
      fs.writeFileSync(file, JSON.stringify(manifest, undefined, 2) + "\n");
    }' {} +
  find "$app/cdk.out" -name '*.metadata.json' -exec node -e '
    const fs = require("fs");
    for (const file of process.argv.slice(1)) {
      const withoutPlaces = (key, value) => key === "trace" ? undefined : value;
      const metadata = JSON.parse(fs.readFileSync(file), withoutPlaces);
      fs.writeFileSync(file, JSON.stringify(metadata, undefined, 2) + "\n");
    }' {} +
}

synth platform
synth webapp
synth legacy --no-path-metadata
