package dev.srm.catalogfile;

import dev.srm.catalog.TypeClaim;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the names of the claimed types tell about types that nobody claims. */
final class TypeNames {

  /** The provider whose types are those of CloudFormation in Terraform's spelling. */
  private static final String CLOUD_CONTROL = "awscc_";

  private static final String CLOUD_FORMATION = "AWS::";
  private static final String STEP = "::";

  private final CatalogIndex index;
  private final NavigableSet<String> types;
  private final Map<String, String> byNormalisedName = new HashMap<>();
  private final Map<String, String> namespaces = new HashMap<>();

  TypeNames(CatalogIndex index) {
    this.index = index;
    this.types = new TreeSet<>(index.types());
    for (String type : types.tailSet(CLOUD_FORMATION)) {
      int end = type.indexOf(STEP, CLOUD_FORMATION.length());
      if (end > 0 && type.startsWith(CLOUD_FORMATION)) {
        byNormalisedName.put(normalised(type.substring(CLOUD_FORMATION.length())), type);
        String namespace = type.substring(0, end + STEP.length());
        namespaces.put(normalised(namespace.substring(CLOUD_FORMATION.length())), namespace);
      }
    }
  }

  static boolean isCloudControl(String type) {
    return type.startsWith(CLOUD_CONTROL);
  }

  /** Returns a name without separators and in lower case. */
  static String normalised(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter != '_' && letter != ':') {
        letters.append(letter);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns the CloudFormation type that a type of the awscc provider stands for, or null. */
  @Nullable String twin(String type) {
    return byNormalisedName.get(normalised(type.substring(CLOUD_CONTROL.length())));
  }

  /** Returns the service that most claimed types with the longest common prefix belong to. */
  @Nullable String guessService(String type) {
    if (isCloudControl(type)) {
      return ofCloudControl(type.substring(CLOUD_CONTROL.length()));
    }
    if (type.startsWith(CLOUD_FORMATION)) {
      int end = type.indexOf(STEP, CLOUD_FORMATION.length());
      return end < 0 ? null : mostFrequentService(type.substring(0, end + STEP.length()));
    }
    return ofTerraform(type);
  }

  /** Shortens the type word by word; the provider's name alone says nothing. */
  private @Nullable String ofTerraform(String type) {
    int provider = type.indexOf('_');
    String stem = type;
    while (provider > 0 && stem.length() > provider + 1) {
      TypeClaim exact = index.claim(stem);
      String service = exact == null ? mostFrequentService(stem + "_") : exact.service();
      if (service != null) {
        return service;
      }
      stem = stem.substring(0, stem.lastIndexOf('_'));
    }
    return null;
  }

  /** Finds the namespace among the leading words: {@code certificate_manager_x} has two. */
  private @Nullable String ofCloudControl(String name) {
    for (int end = name.lastIndexOf('_'); end > 0; end = name.lastIndexOf('_', end - 1)) {
      String namespace = namespaces.get(normalised(name.substring(0, end)));
      if (namespace != null) {
        return mostFrequentService(namespace);
      }
    }
    return null;
  }

  private @Nullable String mostFrequentService(String prefix) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String type : types.tailSet(prefix)) {
      if (!type.startsWith(prefix)) {
        break;
      }
      TypeClaim claim = index.claim(type);
      if (claim != null) {
        counts.merge(claim.service(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(
                    Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
