package dev.srm.cloudformation;

import dev.srm.resource.Provider;
import dev.srm.resource.Value;
import org.jspecify.annotations.Nullable;

/** Tells whose resource a type is. */
final class ResourceTypes {

  private static final String MODULE = "::MODULE";

  private ResourceTypes() {}

  /**
   * Returns the provider of a type.
   *
   * @param type a resource type such as {@code AWS::S3::Bucket} or {@code Custom::Thing}
   * @param environment tells accounts and Regions of one input apart; empty when nothing does
   * @param region the value of {@code AWS::Region}
   */
  static Provider provider(String type, String environment, Value region) {
    if (type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource")) {
      return Provider.CUSTOM;
    }
    if (isModule(type)) {
      return Provider.MODULE;
    }
    if (type.contains("::") && !type.startsWith("AWS::")) {
      return Provider.THIRD_PARTY;
    }
    String name = Values.text(region);
    return new Provider(Provider.CLOUDFORMATION.name(), environment, name);
  }

  /** Returns the provider of a type wherever it is deployed to. */
  static Provider provider(String type) {
    return provider(type, "", Value.NULL);
  }

  /** Whether a type stands for a registered module, whose resources the input does not show. */
  static boolean isModule(@Nullable String type) {
    return type != null && type.endsWith(MODULE);
  }
}
