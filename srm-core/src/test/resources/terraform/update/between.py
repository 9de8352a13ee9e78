"""The fake AWS forgets with which strategy a service was made. The state gets back what AWS would have answered."""

import json
from pathlib import Path

path = Path("terraform.tfstate")
state = json.loads(path.read_text())
for resource in state["resources"]:
    if resource["type"] == "aws_ecs_service" and resource["name"] == "by_strategy":
        attributes = resource["instances"][0]["attributes"]
        attributes["capacity_provider_strategy"] = [{"base": 0, "capacity_provider": "FARGATE", "weight": 1}]
        attributes["launch_type"] = ""
path.write_text(json.dumps(state))
