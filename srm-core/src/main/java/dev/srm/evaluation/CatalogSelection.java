package dev.srm.evaluation;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.Spelling;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.ReadBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the evaluation of a catalog needs of an input. */
final class CatalogSelection implements AttributeSelection {

  private final Catalog catalog;
  private final ServiceLookup services;

  CatalogSelection(Catalog catalog) {
    this.catalog = catalog;
    this.services = new ServiceLookup(catalog);
  }

  @Override
  public boolean keeps(String type, String attribute) {
    return PolicySource.isDocument(type)
        || BackupSelection.isSelection(type)
        || catalog.keeps(type, attribute);
  }

  @Override
  public List<ReadBack> readBacks(String type) {
    Kind kind = services.kindOf(type);
    List<ReadBack> readBacks = new ArrayList<>();
    if (kind != null) {
      for (KindLink link : kind.links()) {
        for (KindLink.Shown shown : link.shown()) {
          readBacks.add(readBack(link, shown));
        }
      }
    }
    return readBacks;
  }

  private ReadBack readBack(KindLink link, KindLink.Shown shown) {
    Kind owner = Objects.requireNonNull(services.kind(link.to()), link.to());
    List<String> identities =
        owner.identity().stream().map(Spelling::terraform).filter(Objects::nonNull).toList();
    return new ReadBack(
        Objects.requireNonNull(link.path().terraform()),
        owner.terraform(),
        identities,
        shown.attribute(),
        shown.element(),
        shown.when());
  }
}
