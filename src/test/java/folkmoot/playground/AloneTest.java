package folkmoot.playground;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The stand-in shares no code with the app, nor with the library by which the app speaks to Slack.
 */
class AloneTest {
  private static final DescribedPredicate<JavaClass> FOREIGN =
      resideInAPackage("folkmoot..")
          .and(DescribedPredicate.not(resideInAPackage("folkmoot.playground..")))
          .or(resideInAnyPackage("com.slack.."));

  private static final ArchRule ALONE =
      noClasses()
          .that()
          .resideInAPackage("folkmoot.playground..")
          .should()
          .dependOnClassesThat(FOREIGN);

  @Test
  void the_playground_uses_nothing_of_the_app_and_nothing_of_slacks_library() {
    ALONE.check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("folkmoot.playground"));
  }

  @Test
  void a_class_that_uses_slacks_library_would_be_found() {
    assertThat(
            ALONE
                .evaluate(new ClassFileImporter().importClasses(SlackClientTest.class))
                .hasViolation())
        .isTrue();
  }
}
