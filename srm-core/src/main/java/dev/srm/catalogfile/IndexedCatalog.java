package dev.srm.catalogfile;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Service;
import dev.srm.catalog.TypeClaim;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalog that answers from an index and loads a service when somebody asks for it. */
final class IndexedCatalog implements Catalog {

  /** What names a resource of nearly every Terraform type, claimed or not. */
  static final Set<String> ALWAYS_KEPT = Set.of("id", "arn", "name");

  /** Stands for all attributes, in a path that walks through the keys of a whole resource. */
  private static final String EVERY_ATTRIBUTE = "*";

  private final CatalogIndex index;
  private final Function<String, Service> loader;
  private final Map<String, Service> loaded = new ConcurrentHashMap<>();
  private final Set<String> known;
  private final AtomicReference<@Nullable TypeNames> names = new AtomicReference<>();

  /**
   * Creates a catalog.
   *
   * @param loader loads one of the index's services
   */
  IndexedCatalog(CatalogIndex index, Function<String, Service> loader) {
    this.index = index;
    this.loader = loader;
    this.known = Set.copyOf(index.services());
  }

  @Override
  public String version() {
    return index.version();
  }

  @Override
  public String date() {
    return index.date();
  }

  @Override
  public List<String> services() {
    return index.services();
  }

  @Override
  public List<String> servicesWithAccountDuties() {
    return index.servicesWithAccountDuties();
  }

  @Override
  public @Nullable Service service(String key) {
    return known.contains(key) ? loaded.computeIfAbsent(key, loader) : null;
  }

  @Override
  public @Nullable TypeClaim claim(String type) {
    TypeClaim claim = index.claim(type);
    if (claim != null || !TypeNames.isCloudControl(type)) {
      return claim;
    }
    String twin = names().twin(type);
    TypeClaim ofTwin = twin == null ? null : index.claim(twin);
    return ofTwin == null
        ? null
        : new TypeClaim(type, ofTwin.service(), ofTwin.kind(), ofTwin.attributes());
  }

  @Override
  public List<String> types() {
    return index.types().stream().sorted().toList();
  }

  @Override
  public @Nullable String guessService(String type) {
    return names().guessService(type);
  }

  @Override
  public boolean keeps(String type, String attribute) {
    if (ALWAYS_KEPT.contains(attribute)) {
      return true;
    }
    TypeClaim claim = claim(type);
    if (claim == null) {
      return false;
    }
    Set<String> attributes = claim.attributes();
    return attributes.contains(attribute)
        || attributes.contains(EVERY_ATTRIBUTE)
        || (TypeNames.isCloudControl(type) && keepsTwin(attributes, attribute));
  }

  /** The awscc provider writes {@code bucket_name} for CloudFormation's {@code BucketName}. */
  private static boolean keepsTwin(Set<String> attributes, String attribute) {
    String normalised = TypeNames.normalised(attribute);
    return attributes.stream().anyMatch(kept -> TypeNames.normalised(kept).equals(normalised));
  }

  /** Built when first asked for: most inputs name claimed types only. */
  private TypeNames names() {
    TypeNames present = names.get();
    if (present == null) {
      present = new TypeNames(index);
      names.set(present);
    }
    return present;
  }
}
