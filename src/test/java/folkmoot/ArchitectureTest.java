package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The house keeps its rules, and each rule is shown to see the one class that breaks it. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target", "classes", "folkmoot"));
  private static final JavaClasses WRONG_HOUSE =
      new ClassFileImporter().importPath(Path.of("target", "test-classes", "folkmoot", "wrong"));

  private static void holds(Function<ArchitectureRules, ArchRule> rule, String breaker) {
    rule.apply(new ArchitectureRules("folkmoot")).check(HOUSE);
    var broken = rule.apply(new ArchitectureRules("folkmoot.wrong")).evaluate(WRONG_HOUSE);
    assertThat(broken.getFailureReport().toString()).contains(breaker);
  }

  @Test
  void rules_are_pure() {
    holds(ArchitectureRules::rulesArePure, "RuleThatWrites");
  }

  @Test
  void only_stores_speak_sql() {
    holds(ArchitectureRules::onlyStoresSpeakSql, "SpeaksSql");
  }

  @Test
  void only_slack_speaks_bolt() {
    holds(ArchitectureRules::onlySlackSpeaksBolt, "SpeaksBolt");
  }

  @Test
  void only_views_build_blocks() {
    holds(ArchitectureRules::onlyViewsBuildBlocks, "BuildsBlocks");
  }

  @Test
  void only_slack_calls_slack() {
    holds(ArchitectureRules::onlySlackCallsSlack, "CallsSlack");
  }

  @Test
  void views_are_functions() {
    holds(ArchitectureRules::viewsAreFunctions, "StatefulViews");
  }

  @Test
  void listeners_go_through_use_cases() {
    holds(ArchitectureRules::listenersGoThroughUseCases, "HastyListeners");
  }

  @Test
  void platform_knows_no_feature() {
    holds(ArchitectureRules::platformKnowsNoFeature, "KnowsAFeature");
  }

  @Test
  void features_meet_only_where_agreed() {
    holds(ArchitectureRules::featuresMeetOnlyWhereAgreed, "KnowsTheNeighbour");
  }

  @Test
  void time_is_given() {
    holds(ArchitectureRules::timeIsGiven, "LooksAtTheClock");
  }

  @Test
  void environment_is_read_once() {
    holds(ArchitectureRules::environmentIsReadOnce, "ReadsTheEnvironment");
  }

  @Test
  void nothing_is_named_util() {
    holds(ArchitectureRules::nothingIsNamedUtil, "PulseUtil");
  }

  @Test
  void only_audited_figures_reach_a_view() {
    holds(ArchitectureRules::onlyAuditedFiguresReachAView, "CountsByHand");
    holds(ArchitectureRules::onlyAuditedFiguresReachAView, "HandsOverAFigure");
    holds(ArchitectureRules::onlyAuditedFiguresReachAView, "SpeaksForMany");
  }

  @Test
  void fields_are_final() {
    holds(ArchitectureRules::fieldsAreFinal, "Forgetful");
  }

  @Test
  void the_playground_shares_nothing() {
    holds(ArchitectureRules::thePlaygroundSharesNothing, "PeeksInside");
  }
}
