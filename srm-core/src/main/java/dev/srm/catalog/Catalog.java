package dev.srm.catalog;

import dev.srm.resource.AttributeSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What srm knows of AWS. Services are loaded when they are asked for, so a run pays only for the
 * services its input names.
 */
public interface Catalog extends AttributeSelection {

  /** Returns the version of the catalog. */
  String version();

  /** Returns the date of the catalog (ISO). */
  String date();

  /** Returns the keys of all services, sorted. */
  List<String> services();

  /** Returns the keys of the services with responsibilities of the account, sorted. */
  List<String> servicesWithAccountDuties();

  /** Returns a service, or null when the catalog has none of that key. */
  @Nullable Service service(String key);

  /** Returns who claims a resource type, or null when nobody does. */
  @Nullable TypeClaim claim(String type);

  /** Returns all claimed types of both dialects, sorted. */
  List<String> types();

  /**
   * Returns the service that an unclaimed type most likely belongs to by its prefix, or null.
   *
   * @param type a resource type that {@link #claim} does not know
   */
  @Nullable String guessService(String type);
}
