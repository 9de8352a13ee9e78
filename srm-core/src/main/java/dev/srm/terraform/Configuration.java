package dev.srm.terraform;

import dev.srm.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration part of a plan.
 *
 * @param root the root module
 * @param providers provider configurations by key ({@code aws}, {@code aws.west})
 */
record Configuration(ModuleBlock root, Map<String, ProviderBlock> providers) {

  /** The configuration of an input that has none. */
  static final Configuration EMPTY =
      new Configuration(new ModuleBlock(Map.of(), Map.of(), Map.of(), Map.of()), Map.of());

  /**
   * A module.
   *
   * @param resources resources and data sources by their address within the module
   * @param calls calls of child modules by name
   * @param outputs what each output is made of
   * @param containers the defaults of inputs that are lists or maps
   */
  record ModuleBlock(
      Map<String, ResourceBlock> resources,
      Map<String, CallBlock> calls,
      Map<String, Expression> outputs,
      Map<String, Value> containers) {}

  /**
   * A resource or data source.
   *
   * @param providerKey the provider configuration it uses
   * @param arguments what the author wrote, as far as the catalog looks at it
   * @param repetition the {@code count} or {@code for_each} expression
   */
  record ResourceBlock(
      String providerKey, Expression arguments, Expression.@Nullable Argument repetition) {}

  /**
   * A call of a child module.
   *
   * @param arguments the inputs
   * @param repetition the {@code count} or {@code for_each} expression
   * @param module the child module
   */
  record CallBlock(
      Expression.Block arguments, Expression.@Nullable Argument repetition, ModuleBlock module) {}

  /**
   * A provider configuration.
   *
   * @param name the provider's short name
   * @param region the Region when it is a constant
   * @param regionReferences what the Region refers to otherwise
   */
  record ProviderBlock(String name, @Nullable String region, List<String> regionReferences) {}
}
