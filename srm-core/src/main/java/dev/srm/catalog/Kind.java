package dev.srm.catalog;

import dev.srm.resource.Dialect;
import java.util.List;
import java.util.Set;

/**
 * One kind of resource of a service in both dialects, such as the bucket of S3.
 *
 * @param name its name within the service, {@code bucket}
 * @param terraform the Terraform types that are of this kind
 * @param cloudFormation the CloudFormation types that are of this kind
 * @param role what it is for
 * @param holdsResources whether it makes resources of its own, which the input shows only when
 *     their template is read as well
 * @param serviceClass its class, which may differ from its service's
 * @param lacks layers that such a resource does not have at all
 * @param identity attributes whose values name a resource of this kind, for joins by equal values
 * @param watched attributes that no condition needs but whose change makes what people have looked
 *     at another thing, such as the image of an instance
 * @param links the attributes that point at other resources
 * @param defaults what AWS does when attributes are left out
 * @param shifts rows that move layers between owners, the most specific first
 */
public record Kind(
    String name,
    List<String> terraform,
    List<String> cloudFormation,
    KindRole role,
    boolean holdsResources,
    ServiceClass serviceClass,
    Set<Layer> lacks,
    List<Spelling> identity,
    List<Spelling> watched,
    List<KindLink> links,
    List<DefaultValue> defaults,
    List<OwnershipShift> shifts) {

  /** Copies the collections. */
  public Kind {
    terraform = List.copyOf(terraform);
    cloudFormation = List.copyOf(cloudFormation);
    lacks = Set.copyOf(lacks);
    identity = List.copyOf(identity);
    watched = List.copyOf(watched);
    links = List.copyOf(links);
    defaults = List.copyOf(defaults);
    shifts = List.copyOf(shifts);
  }

  /** Returns the types of this kind in a dialect. */
  public List<String> types(Dialect dialect) {
    return dialect == Dialect.TERRAFORM ? terraform : cloudFormation;
  }
}
