package dev.srm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What no class of the core does, whatever its package. */
@AnalyzeClasses(packages = "dev.srm", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  /** Raise it as the code grows: it proves that the rules below look at the code at all. */
  private static final int CLASSES_AT_LEAST = 60;

  private static final Set<String> OF_SYSTEM =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "exit");

  @ArchTest
  static void the_rules_see_the_code(JavaClasses classes) {
    assertThat(classes.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
  }

  @ArchTest
  static void every_package_is_null_marked(JavaClasses classes) {
    Set<JavaPackage> packages =
        classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

    assertThat(packages)
        .isNotEmpty()
        .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
  }

  @ArchTest
  static final ArchRule pure_packages_do_not_know_jackson =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.srm.resource",
              "dev.srm.catalog",
              "dev.srm.checklist",
              "dev.srm.evaluation",
              "dev.srm.policy")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule only_readers_of_yaml_know_snakeyaml =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.srm", "dev.srm.cloudformation.syntax", "dev.srm.tree")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml.snakeyaml..");

  @ArchTest static final ArchRule nothing_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule nothing_logs =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.logging..", "org.slf4j..")
                  .or(assignableTo(System.Logger.class)));

  @ArchTest
  static final ArchRule exceptions_say_what_went_wrong = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest
  static final ArchRule fields_of_public_types_are_final =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .doNotHaveModifier(SYNTHETIC)
          .should()
          .beFinal()
          .allowEmptyShould(true);

  /** A package-private type may gather state while it works, as long as nobody else sees it. */
  @ArchTest
  static final ArchRule state_is_private =
      fields()
          .that()
          .areNotFinal()
          .and()
          .doNotHaveModifier(SYNTHETIC)
          .should()
          .bePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule optional_is_no_field =
      noFields().should().haveRawType(Optional.class).allowEmptyShould(true);

  @ArchTest
  static final ArchRule optional_is_no_parameter =
      noCodeUnits()
          .that()
          .doNotHaveModifier(SYNTHETIC)
          .should()
          .haveRawParameterTypes(
              describe(
                  "an Optional",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothing_depends_on_clock_environment_or_chance =
      noClasses()
          .should()
          .accessTargetWhere(
              describe("it differs from run to run", HouseRulesTest::differsFromRunToRun));

  @ArchTest
  static final ArchRule classes_are_named_for_what_they_are =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Processor)");

  private static boolean differsFromRunToRun(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return (owner.isEquivalentTo(System.class) && OF_SYSTEM.contains(name))
        || (owner.isEquivalentTo(Runtime.class) && Set.of("exit", "halt").contains(name))
        || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
        || (owner.getPackageName().startsWith("java.time") && name.equals("now"))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || owner.isAssignableTo(RandomGenerator.class);
  }
}
