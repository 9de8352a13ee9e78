package dev.srm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Which package may use which. A new package has to be placed here before the build is green. */
@AnalyzeClasses(packages = "dev.srm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PLATFORMS = {
    "dev.srm.publish.github",
    "dev.srm.publish.gitlab",
    "dev.srm.publish.bitbucket",
    "dev.srm.publish.azure"
  };

  @ArchTest
  static final ArchRule packages_use_only_what_their_layer_may =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .ensureAllClassesAreContainedInArchitecture()
          .withOptionalLayers(true)
          .layer("facade")
          .definedBy("dev.srm")
          .layer("diagnostic")
          .definedBy("dev.srm.diagnostic")
          .layer("document")
          .definedBy("dev.srm.document")
          .layer("resource")
          .definedBy("dev.srm.resource")
          .layer("json")
          .definedBy("dev.srm.json")
          .layer("tree")
          .definedBy("dev.srm.tree")
          .layer("terraform")
          .definedBy("dev.srm.terraform")
          .layer("cloudformation")
          .definedBy("dev.srm.cloudformation..")
          .layer("policy")
          .definedBy("dev.srm.policy")
          .layer("catalog")
          .definedBy("dev.srm.catalog")
          .layer("catalogfile")
          .definedBy("dev.srm.catalogfile")
          .layer("checklist")
          .definedBy("dev.srm.checklist")
          .layer("report")
          .definedBy("dev.srm.report")
          .layer("acceptance")
          .definedBy("dev.srm.acceptance")
          .layer("evaluation")
          .definedBy("dev.srm.evaluation")
          .layer("render")
          .definedBy("dev.srm.render")
          .layer("publish")
          .definedBy("dev.srm.publish")
          .layer("ci")
          .definedBy("dev.srm.publish.ci")
          .layer("http")
          .definedBy("dev.srm.publish.http")
          .layer("platforms")
          .definedBy(PLATFORMS)
          .whereLayer("facade")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("diagnostic")
          .mayNotAccessAnyLayer()
          .whereLayer("document")
          .mayOnlyAccessLayers("diagnostic")
          .whereLayer("resource")
          .mayOnlyAccessLayers("diagnostic")
          .whereLayer("json")
          .mayOnlyAccessLayers("resource", "diagnostic")
          .whereLayer("tree")
          .mayOnlyAccessLayers("resource", "diagnostic")
          .whereLayer("terraform")
          .mayOnlyAccessLayers("json", "document", "resource", "diagnostic")
          .whereLayer("cloudformation")
          .mayOnlyAccessLayers("json", "document", "resource", "diagnostic")
          .whereLayer("policy")
          .mayOnlyAccessLayers("resource", "diagnostic")
          .whereLayer("catalog")
          .mayOnlyAccessLayers("resource", "diagnostic")
          .whereLayer("catalogfile")
          .mayOnlyAccessLayers("catalog", "tree", "json", "resource", "diagnostic")
          .whereLayer("checklist")
          .mayOnlyAccessLayers("catalog", "resource", "diagnostic")
          .whereLayer("report")
          .mayOnlyAccessLayers("checklist", "catalog", "json", "document", "resource", "diagnostic")
          .whereLayer("acceptance")
          .mayOnlyAccessLayers("checklist", "catalog", "tree", "resource", "diagnostic")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers("resource", "catalog", "checklist", "policy", "diagnostic")
          .whereLayer("render")
          .mayOnlyAccessLayers("checklist", "catalog", "resource", "diagnostic")
          .whereLayer("publish")
          .mayOnlyAccessLayers("render", "checklist", "diagnostic")
          .whereLayer("ci")
          .mayNotAccessAnyLayer()
          .whereLayer("http")
          .mayOnlyAccessLayers("publish", "json", "resource")
          .whereLayer("platforms")
          .mayOnlyAccessLayers("http", "publish", "render");

  /** A platform that leans on another would break when that one changes. */
  @ArchTest
  static final ArchRule platforms_do_not_know_each_other =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                  return JavaClass.Predicates.resideInAnyPackage(PLATFORMS).test(javaClass)
                      ? SliceIdentifier.of(javaClass.getPackageName())
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "platforms";
                }
              })
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("dev.srm.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_are_named_for_what_they_hold =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..helper..",
              "..impl..",
              "..misc..",
              "..manager..");

  @ArchTest
  static final ArchRule packages_are_at_most_two_levels_deep =
      noClasses().should().resideInAPackage("dev.srm.*.*.*..");

  @ArchTest
  static final ArchRule only_one_package_speaks_http =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.srm.publish.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule core_knows_no_front_end =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "picocli..");
}
