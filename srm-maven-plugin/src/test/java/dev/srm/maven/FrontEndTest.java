package dev.srm.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The front end sees the facade and what it hands out, and nothing below. */
@AnalyzeClasses(packages = "dev.srm.maven", importOptions = DoNotIncludeTests.class)
class FrontEndTest {

  @ArchTest
  static final ArchRule it_uses_only_what_the_facade_hands_out =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.srm..")
                  .and(
                      resideOutsideOfPackages(
                          "dev.srm",
                          "dev.srm.maven",
                          "dev.srm.diagnostic",
                          // An item of the checklist hands out its responsibility.
                          "dev.srm.catalog",
                          "dev.srm.checklist",
                          "dev.srm.render")));

  @ArchTest
  static final ArchRule it_knows_no_parser =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "org.yaml.snakeyaml..");
}
