#!/usr/bin/env bash
#
# Makes the fixtures of this folder again, with the real Terraform against a fake AWS.
#
#   make-fixtures.sh                         all that have a main.tf
#   make-fixtures.sh moved satellites/s3     only these
#
# Needs what examples/make-plans.sh needs: terraform 1.11, hashicorp/aws 5.100.0 (from the registry or from a mirror named
# by TF_CLI_CONFIG_FILE), moto_server, and python3 with boto3 for the fixtures that have a between.py. AWS_ENDPOINT_URL may
# point at a running moto_server; its contents are wiped for each fixture, and `policies` needs it to have been started with
# MOTO_IAM_LOAD_MANAGED_POLICIES=true.
#
# A fixture holds
#   main.tf [modules/]   the configuration that is planned
#   before/              optional: the configuration that was applied before
#   between.py           optional: what happened in AWS between that and the plan
#   plan.args            optional: further arguments of `terraform plan`
#   plan.json            what `terraform show -json` printed of the plan
#   state.json           only where it exists already: what `terraform show -json` prints after main.tf is applied
#
# The build does not run this script: the tests assert on the files as they are in the repository. A new plan never equals
# the old one byte for byte (timestamps, ids invented by the fake AWS).

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fixtures=("$@")
if [ ${#fixtures[@]} -eq 0 ]; then
  for main in "$here"/*/main.tf "$here"/{satellites,registry-style,environments}/*/main.tf; do
    fixture=$(dirname "${main#"$here"/}")
    [ "$fixture" = invalid ] || fixtures+=("$fixture")
  done
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
  MOTO_IAM_LOAD_MANAGED_POLICIES=true moto_server -H 127.0.0.1 -p "$port" >"$scratch/moto.log" 2>&1 &
  fake_aws=$!
  export AWS_ENDPOINT_URL="http://127.0.0.1:$port"
  for _ in $(seq 60); do
    if curl -sf -o /dev/null "$AWS_ENDPOINT_URL/moto-api/"; then break; fi
    sleep 0.5
  done
fi

unset AWS_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=dummy AWS_SECRET_ACCESS_KEY=dummy AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_DEFAULT_REGION=eu-west-1
export AWS_MAX_ATTEMPTS=3 TF_IN_AUTOMATION=1 TF_INPUT=0 CHECKPOINT_DISABLE=1

configuration() {
  find "$1" -mindepth 1 -maxdepth 1 \( -name '*.tf' -o -name modules \) -exec cp -R {} "$2" \;
}

for fixture in "${fixtures[@]}"; do
  fixture=${fixture%/}
  folder=$here/$fixture
  work=$scratch/$fixture
  mkdir -p "$work"
  curl -sf -o /dev/null -X POST "$AWS_ENDPOINT_URL/moto-api/reset"

  (
    cd "$work"
    if [ -d "$folder/before" ]; then
      configuration "$folder/before" .
      terraform init -no-color >init.log
      terraform apply -no-color -auto-approve >apply.log
      rm -rf ./*.tf modules
    fi
    if [ -f "$folder/between.py" ]; then
      python3 "$folder/between.py"
    fi

    configuration "$folder" .
    arguments=()
    if [ -f "$folder/plan.args" ]; then read -r -a arguments <"$folder/plan.args"; fi
    terraform init -no-color >init.log
    if ! terraform plan -no-color -out=tfplan "${arguments[@]}" >plan.log 2>plan.err; then
      # An errored plan is written all the same, and is what some fixtures are for.
      [ -f tfplan ] && [ -f "$folder/errored" ] || { cat plan.err >&2; exit 1; }
    fi
    terraform show -json tfplan >plan.json

    if [ -f "$folder/state.json" ]; then
      terraform apply -no-color tfplan >apply.log
      terraform show -json >state.json
    fi
  )

  # The fake AWS gives queues an address of its own.
  sed -i "s#$AWS_ENDPOINT_URL/\([0-9]*/\)#https://sqs.eu-west-1.amazonaws.com/\1#g" "$work"/*.json
  if grep -qF -e "$scratch" -e 127.0.0.1 "$work"/*.json; then
    echo "$fixture: names the machine it was made on" >&2
    exit 1
  fi
  cp "$work"/*.json "$folder"
  printf '%-28s %s, %s bytes\n' "$fixture" "$(grep -E '^Plan:|^No changes' "$work/plan.log" | tr -d '\n')" "$(wc -c <"$folder/plan.json")"
done
