package folkmoot.privacy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuditedTest {
  private static final ArchRule ONLY_THE_AUDITOR =
      constructors()
          .that()
          .areDeclaredIn(Audited.class)
          .should(
              ArchConditions.onlyBeCalledByCodeUnitsThat(
                  DescribedPredicate.describe(
                      "the auditor owns", unit -> unit.getOwner().isEquivalentTo(Auditor.class))));

  @Test
  void nothing_but_the_auditor_makes_it() {
    ONLY_THE_AUDITOR.check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }

  @Test
  void a_forger_in_the_same_package_would_be_found() {
    assertThatThrownBy(
            () ->
                ONLY_THE_AUDITOR.check(
                    new ClassFileImporter().importClasses(Audited.class, Forger.class)))
        .hasMessageContaining("Forger");
  }

  @Test
  void it_cannot_be_extended_or_built_from_outside() {
    assertThat(Modifier.isFinal(Audited.class.getModifiers())).isTrue();
    assertThat(Audited.class.getConstructors()).isEmpty();
  }

  /** What must not be written. */
  static final class Forger {
    static Audited<String> forge() {
      return new Audited<>("one person said so");
    }
  }
}
