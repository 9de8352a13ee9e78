package dev.srm.terraform;

import dev.srm.resource.Provider;
import dev.srm.resource.Value;
import dev.srm.terraform.Configuration.ProviderBlock;
import dev.srm.terraform.Configuration.ResourceBlock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which provider configuration, and so which account and Region, a resource belongs to. */
final class ProviderLocator {

  private final Configuration configuration;
  private final Map<String, Value> variables;

  ProviderLocator(Configuration configuration, Map<String, Value> variables) {
    this.configuration = configuration;
    this.variables = variables;
  }

  /** Returns the provider of a resource; without a configuration only its name is known. */
  Provider of(PlannedResource.Name resource, @Nullable ResourceBlock block) {
    String fullName = resource.provider();
    String shortName = fullName.substring(fullName.lastIndexOf('/') + 1);
    if (shortName.isEmpty()) {
      shortName = resource.type().replaceFirst("_.*", "");
    }
    String key = block == null ? "" : block.providerKey();
    return new Provider(shortName, key, region(configuration.providers().get(key)));
  }

  private @Nullable String region(@Nullable ProviderBlock provider) {
    if (provider == null || provider.region() != null) {
      return provider == null ? null : provider.region();
    }
    if (provider.regionReferences().size() == 1) {
      String reference = provider.regionReferences().get(0);
      if (reference.startsWith("var.")
          && variables.get(reference.substring(4)) instanceof Value.Text text) {
        return text.value();
      }
    }
    return null;
  }
}
