package dev.srm.catalogfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.catalog.Catalog;
import dev.srm.catalog.TypeClaim;
import dev.srm.resource.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type of the provider and of the registry has a place in the catalog. */
class TypeCompletenessTest {

  private static final TypeSchemas SCHEMAS = new TypeSchemas();
  private static final Catalog CATALOG = BundledCatalog.open();

  @ParameterizedTest
  @EnumSource
  void every_type_is_claimed(Dialect dialect) {
    List<String> types = SCHEMAS.types(dialect);

    List<String> unclaimed = types.stream().filter(type -> CATALOG.claim(type) == null).toList();

    assertThat(unclaimed)
        .as("%d of %d types have no kind", unclaimed.size(), types.size())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_claim_of_the_index_is_a_kind_of_its_service(Dialect dialect) {
    List<TypeClaim> claims =
        SCHEMAS.types(dialect).stream().map(CATALOG::claim).filter(claim -> claim != null).toList();

    assertThat(claims).isNotEmpty().allMatch(claim -> isKindOfItsService(claim, dialect));
  }

  private static boolean isKindOfItsService(TypeClaim claim, Dialect dialect) {
    return CATALOG.service(claim.service()).kinds().stream()
        .filter(kind -> kind.types(dialect).contains(claim.type()))
        .map(kind -> kind.name())
        .toList()
        .equals(List.of(claim.kind()));
  }
}
