#!/usr/bin/env bash
#
# Makes the plans of the two pushes again: merged/ is applied to a fake AWS, then each push is planned against it.
# Needs what ../make-plans.sh needs; no AWS account is touched, and the build does not run this script.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
fake_aws=
tidy_up() {
  if [ -n "$fake_aws" ]; then kill "$fake_aws" 2>/dev/null || true; fi
  rm -rf "$scratch"
}
trap tidy_up EXIT

if [ -z "${AWS_ENDPOINT_URL:-}" ]; then
  port=${MOTO_PORT:-5557}
  moto_server -H 127.0.0.1 -p "$port" >"$scratch/moto.log" 2>&1 &
  fake_aws=$!
  export AWS_ENDPOINT_URL="http://127.0.0.1:$port"
  for _ in $(seq 60); do
    if curl -sf -o /dev/null "$AWS_ENDPOINT_URL/moto-api/"; then break; fi
    sleep 0.5
  done
fi

unset AWS_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=dummy AWS_SECRET_ACCESS_KEY=dummy AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
export TF_IN_AUTOMATION=1 TF_INPUT=0 CHECKPOINT_DISABLE=1

cd "$scratch"
cp "$here/merged/main.tf" .
terraform init -no-color >init.log
terraform apply -no-color -auto-approve >apply.log
for push in first-push second-push; do
  cp "$here/$push/main.tf" .
  terraform plan -no-color -out=tfplan >plan.log
  terraform show -json tfplan >"$here/$push/plan.json"
  grep '^Plan:' plan.log
done
if grep -qF -e "$scratch" -e 127.0.0.1 "$here"/*/plan.json; then
  echo "a plan names the machine it was made on" >&2
  exit 1
fi
