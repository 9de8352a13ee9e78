package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;

/** {@code Auth.UsagePlan} of a REST API: a usage plan, a key, and the key's place in the plan. */
final class ApiUsagePlans {

  private ApiUsagePlans() {}

  static void add(SamResource api, String stage, SamOutput output) {
    Mapping auth = api.map("Auth");
    Mapping plan = auth == null ? null : auth.mapping("UsagePlan");
    String kind = plan == null ? "NONE" : String.valueOf(plan.text("CreateUsagePlan"));
    if (plan == null || kind.equals("NONE")) {
      return;
    }
    String prefix = kind.equals("SHARED") ? "Serverless" : api.name();
    SourceLocation at = plan.at();
    addPlan(api, stage, prefix, plan, output);
    for (String kindOfResource : new String[] {"UsagePlan", "ApiKey", "UsagePlanKey"}) {
      output.name(api.name() + "." + kindOfResource, prefix + kindOfResource);
    }
    Mapping key =
        new Draft(at)
            .put("RestApiId", Nodes.ref(api.name(), at))
            .put("StageName", Nodes.ref(stage, at))
            .toMapping();
    add(
        api,
        prefix + "ApiKey",
        "AWS::ApiGateway::ApiKey",
        new Draft(at).put("Enabled", true).put("StageKeys", Nodes.list(at, key)),
        output);
    add(
        api,
        prefix + "UsagePlanKey",
        "AWS::ApiGateway::UsagePlanKey",
        new Draft(at)
            .put("KeyId", Nodes.ref(prefix + "ApiKey", at))
            .put("KeyType", "API_KEY")
            .put("UsagePlanId", Nodes.ref(prefix + "UsagePlan", at)),
        output);
  }

  private static void addPlan(
      SamResource api, String stage, String prefix, Mapping plan, SamOutput output) {
    SourceLocation at = plan.at();
    Mapping place =
        new Draft(at)
            .put("ApiId", Nodes.ref(api.name(), at))
            .put("Stage", Nodes.ref(stage, at))
            .toMapping();
    add(
        api,
        prefix + "UsagePlan",
        "AWS::ApiGateway::UsagePlan",
        new Draft(at)
            .put("ApiStages", Nodes.list(at, place))
            .copy(plan, "UsagePlanName", "Description", "Quota", "Tags", "Throttle"),
        output);
  }

  private static void add(
      SamResource api, String name, String type, Draft properties, SamOutput output) {
    output.add(name, api.at(), api.beside(type).put("Properties", properties.toMapping()));
  }
}
