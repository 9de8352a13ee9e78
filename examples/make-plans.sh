#!/usr/bin/env bash
#
# Makes the plan of every example again, with the real Terraform.
#
#   examples/make-plans.sh                 all stacks
#   examples/make-plans.sh web-tier ...    only these
#
# Needed on the machine:
#   terraform    1.11 (the plans in the repository come from 1.11.4)
#   provider     hashicorp/aws 5.100.0, from the registry, or from a mirror named by TF_CLI_CONFIG_FILE
#   moto_server  a fake AWS (pip install 'moto[server]'); not needed when AWS_ENDPOINT_URL already points at one
#
# No AWS account is touched. The data sources are answered by the fake AWS on the loopback interface and the
# credentials are dummies. Each stack is planned in a copy below the system's temporary folder, so that neither
# .terraform/ nor a lock file appears here and no path of this machine gets into a plan.
#
# A plan holds the time at which it was made and ids that the fake AWS invents: a new plan never equals the old
# one byte for byte. The build does not run this script.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
stacks=("$@")
if [ ${#stacks[@]} -eq 0 ]; then
  stacks=(web-tier serverless containers data-stores multi-module account-baseline maven-project)
fi

scratch=$(mktemp -d)
fake_aws=
tidy_up() {
  if [ -n "$fake_aws" ]; then kill "$fake_aws" 2>/dev/null || true; fi
  rm -rf "$scratch"
}
trap tidy_up EXIT

if [ -z "${AWS_ENDPOINT_URL:-}" ]; then
  port=${MOTO_PORT:-5555}
  moto_server -H 127.0.0.1 -p "$port" >"$scratch/moto.log" 2>&1 &
  fake_aws=$!
  export AWS_ENDPOINT_URL="http://127.0.0.1:$port"
  for _ in $(seq 60); do
    if curl -sf -o /dev/null "$AWS_ENDPOINT_URL/moto-api/"; then break; fi
    sleep 0.5
  done
fi

# Whatever the caller has configured, only dummies reach the provider.
unset AWS_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=dummy AWS_SECRET_ACCESS_KEY=dummy AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
export TF_IN_AUTOMATION=1 TF_INPUT=0 CHECKPOINT_DISABLE=1

for stack in "${stacks[@]}"; do
  stack=${stack%/}
  folder=$here/$stack
  plan=plan.json
  if [ "$stack" = maven-project ]; then
    folder=$folder/src/main/terraform
    plan=tfplan.json
  fi
  work=$scratch/$stack
  mkdir -p "$work"
  cp -R "$folder/." "$work"
  rm -f "$work/$plan"

  (
    cd "$work"
    terraform init -no-color >init.log
    terraform plan -no-color -out=tfplan >plan.log
    terraform show -json tfplan >"$plan"
  )

  if grep -qF "$scratch" "$work/$plan"; then
    echo "$stack: the plan names the folder it was made in" >&2
    exit 1
  fi
  cp "$work/$plan" "$folder/$plan"
  printf '%-18s %s, %s bytes\n' "$stack" "$(grep '^Plan:' "$work/plan.log" | tr -d '.')" "$(wc -c <"$work/$plan")"
done
