package dev.srm.catalog;

import dev.srm.resource.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * An attribute path or another name as each dialect spells it. A path has steps separated by dots;
 * lists and sets on the way are walked through, {@code *} stands for every key of a map, and a step
 * that ends in {@code @json} is decoded from JSON text first.
 *
 * @param terraform the Terraform spelling, or null when Terraform cannot say it
 * @param cloudFormation the CloudFormation spelling, or null when CloudFormation cannot say it
 */
public record Spelling(@Nullable String terraform, @Nullable String cloudFormation) {

  /** Returns the spelling of a dialect, or null. */
  public @Nullable String in(Dialect dialect) {
    return dialect == Dialect.TERRAFORM ? terraform : cloudFormation;
  }

  /** Returns one spelling for both dialects. */
  public static Spelling same(String name) {
    return new Spelling(name, name);
  }
}
