package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Spelling;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.diagnostic.Suggestion;
import dev.srm.resource.Dialect;
import dev.srm.tree.FileProblem;
import dev.srm.tree.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types and attributes are those of the provider and of the registry. */
final class AttributeRule implements ContractRule {

  /** What a kind without an identity is named by; not every type has all of them. */
  private static final List<Spelling> USUAL =
      List.of(new Spelling("id", null), new Spelling("arn", null), new Spelling("name", null));

  private final CatalogSource source;
  private final TypeSchemas schemas;

  AttributeRule(CatalogSource source, TypeSchemas schemas) {
    this.source = source;
    this.schemas = schemas;
  }

  @Override
  public List<FileProblem> problems(ServiceSource service) {
    Problems problems = new Problems();
    for (Kind kind : service.service().kinds()) {
      types(kind, service, problems);
      for (KindLink link : kind.links()) {
        path(kind, link.path(), service.at(link), problems);
        link.shown().forEach(shown -> shown(kind, link, shown, service.at(link), problems));
      }
      kind.defaults()
          .forEach(fallback -> path(kind, fallback.path(), service.at(fallback), problems));
      kind.watched().forEach(path -> path(kind, path, service.at(kind), problems));
      kind.identity().stream()
          .filter(path -> !USUAL.contains(path))
          .forEach(path -> path(kind, path, service.at(kind), problems));
    }
    Map<String, Use> uses = new LinkedHashMap<>();
    Conditions.of(service, source)
        .visit(
            (condition, kind) ->
                new ConditionWalk(
                        source::kind,
                        (where, path, test) -> {
                          if (where != null) {
                            use(where, path, service.at(test), uses);
                          }
                        })
                    .walk(condition, kind));
    uses.values().stream().filter(use -> !use.found()).forEach(use -> use.report(problems));
    return problems.found();
  }

  /**
   * A path as one place of a condition uses it. A duty of several kinds may ask for an attribute
   * that only some of them have; one has to.
   */
  private record Use(SourceLocation at, String path, String types, boolean found) {

    void report(Problems problems) {
      problems.add(at, types + " has no attribute \"" + path + "\"");
    }
  }

  private void use(Kind kind, Spelling path, SourceLocation at, Map<String, Use> uses) {
    for (Dialect dialect : Dialect.values()) {
      String spelled = path.in(dialect);
      List<String> types = kind.types(dialect);
      if (spelled != null && !types.isEmpty()) {
        boolean found = types.stream().anyMatch(type -> schemas.has(dialect, type, spelled));
        uses.merge(
            at + spelled + dialect,
            new Use(at, spelled, String.join(" or ", types), found),
            (first, second) -> first.found() ? first : second);
      }
    }
  }

  /** Only what the provider computes is a reading; the rest is what the author wrote. */
  private void shown(
      Kind kind, KindLink link, KindLink.Shown shown, SourceLocation at, Problems problems) {
    Kind owner = source.kind(link.to());
    if (owner == null) {
      return;
    }
    boolean read =
        owner.terraform().stream()
            .flatMap(type -> schemas.attributes(Dialect.TERRAFORM, type).stream())
            .filter(one -> (one.path() + ".").startsWith(shown.attribute() + "."))
            .anyMatch(one -> one.computed() || one.block());
    if (!read) {
      problems.add(at, link.to() + " reads no \"" + shown.attribute() + "\" back");
    }
    shown
        .element()
        .forEach(
            (inside, own) -> {
              if (!inside.isEmpty()) {
                path(owner, terraform(shown.attribute() + "." + inside), at, problems);
              }
              path(kind, terraform(own), at, problems);
            });
    shown.when().keySet().forEach(own -> path(kind, terraform(own), at, problems));
  }

  private static Spelling terraform(String path) {
    return new Spelling(path, null);
  }

  private void types(Kind kind, ServiceSource service, Problems problems) {
    for (Dialect dialect : Dialect.values()) {
      for (String type : kind.types(dialect)) {
        if (!schemas.types(dialect).contains(type)) {
          String hint = Suggestion.hint(type, schemas.types(dialect));
          problems.add(service.at(kind), "there is no type \"" + type + "\"" + hint);
        }
      }
    }
  }

  /** A kind may have several types: one of them has to have the attribute. */
  private void path(Kind kind, Spelling path, SourceLocation at, Problems problems) {
    for (Dialect dialect : Dialect.values()) {
      String spelled = path.in(dialect);
      List<String> types = kind.types(dialect);
      if (spelled != null
          && !types.isEmpty()
          && types.stream().noneMatch(type -> schemas.has(dialect, type, spelled))) {
        problems.add(at, String.join(" or ", types) + " has no attribute \"" + spelled + "\"");
      }
    }
  }
}
