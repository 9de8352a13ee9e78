package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.Dialect;
import dev.srm.tree.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the services of a catalog are sound in themselves and fit together. */
final class CatalogValidator {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final CatalogSource source;
  private final Problems problems;
  private final Map<String, SourceLocation> typePlaces = new HashMap<>();
  private final Map<String, SourceLocation> idPlaces = new HashMap<>();

  CatalogValidator(CatalogSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  void check() {
    source.byFolder().forEach(this::service);
  }

  private void service(String folder, ServiceSource file) {
    Service service = file.service();
    if (!service.key().equals(folder)) {
      problems.add(
          file.tree().at(),
          "the service is \"" + service.key() + "\" but its folder is \"" + folder + "\"");
    }
    name(service.key(), file.tree().at());
    KindCheck kindCheck = new KindCheck(source, file, problems);
    for (Kind kind : service.kinds()) {
      name(kind.name(), file.at(kind));
      types(kind, file.at(kind));
      kindCheck.check(kind);
    }
    ResponsibilityCheck responsibilityCheck = new ResponsibilityCheck(source, file, problems);
    for (Responsibility responsibility : service.responsibilities()) {
      id(responsibility.id(), service.key(), file.at(responsibility));
      responsibilityCheck.check(responsibility);
    }
  }

  private void types(Kind kind, SourceLocation at) {
    for (Dialect dialect : Dialect.values()) {
      for (String type : kind.types(dialect)) {
        boolean terraform = type.startsWith("aws_");
        if (terraform != (dialect == Dialect.TERRAFORM) || type.indexOf('\t') >= 0) {
          problems.add(at, "\"" + type + "\" is no type of " + dialect);
        }
        once(typePlaces, type, at, "claims the type ");
      }
    }
  }

  private void id(String id, String service, SourceLocation at) {
    if (!id.startsWith(service + ".") || !isName(id.substring(service.length() + 1))) {
      problems.add(at, "the id \"" + id + "\" must be \"" + service + ".\" and words with hyphens");
    }
    once(idPlaces, id, at, "has the id ");
  }

  private void once(
      Map<String, SourceLocation> places, String what, SourceLocation at, String does) {
    @Nullable SourceLocation other = places.putIfAbsent(what, at);
    if (other != null) {
      problems.add(at, other + " already " + does + "\"" + what + "\"");
    }
  }

  private void name(String name, SourceLocation at) {
    if (!isName(name)) {
      problems.add(at, "\"" + name + "\" must be lower-case words joined by hyphens");
    }
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
