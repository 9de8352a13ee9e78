package dev.srm.acceptance;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.diagnostic.Suggestion;
import dev.srm.tree.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the ids that people write against those of the catalog. */
final class KnownResponsibilities {

  private final Catalog catalog;

  KnownResponsibilities(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Reports an id that the catalog does not have, with the one that was probably meant. */
  void check(String id, SourceLocation at, Problems problems) {
    if (id.indexOf('*') >= 0 || id.indexOf('?') >= 0) {
      problems.add(
          at,
          "\""
              + id
              + "\" is a pattern; name one responsibility, or a later catalog would widen what was"
              + " agreed");
      return;
    }
    int dot = id.indexOf('.');
    String key = dot < 0 ? id : id.substring(0, dot);
    List<String> ids = ids(key);
    if (ids.contains(id)) {
      return;
    }
    String hint = Suggestion.hint(id, ids.isEmpty() ? idsNear(key) : ids);
    String advice = hint.isEmpty() ? "; srm catalog responsibilities lists all" : hint;
    problems.add(at, "there is no responsibility \"" + id + "\"" + advice);
  }

  private List<String> idsNear(String key) {
    return Suggestion.nearest(key, catalog.services()).map(this::ids).orElse(List.of());
  }

  private List<String> ids(String key) {
    @Nullable Service service = catalog.service(key);
    return service == null
        ? List.of()
        : service.responsibilities().stream().map(Responsibility::id).toList();
  }
}
