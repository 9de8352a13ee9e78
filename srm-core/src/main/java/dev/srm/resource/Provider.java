package dev.srm.resource;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource is deployed to: resources of equal providers share account and Region, so that
 * an account setting of one governs the other.
 *
 * @param name the provider's short name: {@code aws}, {@code awscc}, {@code cloudformation}, or
 *     another provider's
 * @param configuration the provider configuration, such as {@code aws} or {@code aws.west}; the
 *     empty string when the input names none
 * @param region the Region when the input shows it
 */
public record Provider(String name, String configuration, @Nullable String region) {

  /** The provider of every resource in a CloudFormation template. */
  public static final Provider CLOUDFORMATION = new Provider("cloudformation", "", null);

  /** Stands for a registered module, whose resources the template that names it does not show. */
  public static final Provider MODULE = new Provider("module", "", null);

  /** Stands for the code behind custom resources. */
  public static final Provider CUSTOM = new Provider("custom", "", null);

  /** Stands for those who register types of their own with CloudFormation. */
  public static final Provider THIRD_PARTY = new Provider("third-party", "", null);

  /** Whether resources of this provider are AWS resources. */
  public boolean isAws() {
    return name.equals("aws") || name.equals("awscc") || name.equals("cloudformation");
  }

  /** Written out for a quick start, see {@link ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Provider provider
        && provider.name.equals(name)
        && provider.configuration.equals(configuration)
        && Objects.equals(provider.region, region);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + configuration.hashCode();
  }

  /**
   * Whether this is the {@code awscc} provider, whose resources are those of CloudFormation with
   * their properties in snake case.
   */
  public boolean isCloudControl() {
    return name.equals("awscc");
  }
}
