package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of a plan or state while it streams by.
 *
 * @param terraformVersion the version that made it; empty when it does not say
 * @param resources every entry of {@code resource_changes}, or of a state's values
 * @param priorData data sources that were read already
 * @param drifted addresses of resources that were changed outside Terraform
 * @param variables the values of the root module's variables; never shown
 * @param configuration the configuration
 * @param complete false when Terraform deferred a part of the plan
 */
record PlanDocument(
    String terraformVersion,
    List<PlannedResource> resources,
    List<PlannedResource> priorData,
    Set<String> drifted,
    Map<String, Value> variables,
    Configuration configuration,
    boolean complete) {}
