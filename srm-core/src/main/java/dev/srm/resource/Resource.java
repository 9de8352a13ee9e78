package dev.srm.resource;

import dev.srm.diagnostic.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One managed resource or data source, in the state before or after the change.
 *
 * @param address its name within the input
 * @param type its type as written, {@code aws_s3_bucket} or {@code AWS::S3::Bucket}
 * @param dialect the language of its type and attribute names
 * @param provider where it is deployed to
 * @param mode whether srm assesses it or only uses it as evidence
 * @param attributes its attributes, as far as the catalog looks at them
 * @param origin where it stands in the source
 */
public record Resource(
    ResourceAddress address,
    String type,
    Dialect dialect,
    Provider provider,
    Mode mode,
    Value.MapOf attributes,
    Origin origin) {

  /** The type of a resource whose declaration names none. */
  public static final String NO_TYPE = "(no type)";

  /** Managed resources carry responsibilities; data sources are evidence only. */
  public enum Mode {
    /** Created and kept by the input. */
    MANAGED,
    /** Only read by the input. */
    DATA
  }

  /**
   * Where a resource stands in the source, as far as the input tells.
   *
   * @param location the resource's own place
   * @param properties places of single properties by path ({@code Properties.BucketName} is {@code
   *     BucketName}), empty for plans
   * @param displayPath a name people know better than the address, such as a CDK construct path
   * @param condition the undecided template condition under which the resource exists
   * @param unseen what the attributes that the input does not show wait for; null when it shows all
   *     that are set
   */
  public record Origin(
      @Nullable SourceLocation location,
      Map<String, SourceLocation> properties,
      @Nullable String displayPath,
      @Nullable String condition,
      @Nullable String unseen) {

    /** The origin of a resource whose input shows every attribute that is set. */
    public Origin(
        @Nullable SourceLocation location,
        Map<String, SourceLocation> properties,
        @Nullable String displayPath,
        @Nullable String condition) {
      this(location, properties, displayPath, condition, null);
    }

    /** The origin of a resource whose input shows no source. */
    public static final Origin UNSPECIFIED = new Origin(null, Map.of(), null, null);
  }

  /** Returns this resource with other attributes. */
  public Resource withAttributes(Value.MapOf other) {
    return new Resource(address, type, dialect, provider, mode, other, origin);
  }

  /** Shows the address only: attributes may be secret. */
  @Override
  public String toString() {
    return address.text();
  }

  /** Written out for a quick start, see {@link ResourceAddress#equals}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Resource resource
            && resource.address.equals(address)
            && resource.type.equals(type)
            && resource.dialect == dialect
            && resource.mode == mode
            && resource.provider.equals(provider)
            && resource.attributes.equals(attributes)
            && resource.origin.equals(origin));
  }

  /** Hashes the address: a record's own hash would walk through every attribute. */
  @Override
  public int hashCode() {
    return address.hashCode();
  }
}
