package folkmoot;

import folkmoot.action.ActionFeature;
import folkmoot.agenda.AgendaFeature;
import folkmoot.agreement.AgreementFeature;
import folkmoot.appreciative.AppreciativeFeature;
import folkmoot.asking.Recipe;
import folkmoot.digest.DigestFeature;
import folkmoot.evaluation.EvaluationFeature;
import folkmoot.export.ExportFeature;
import folkmoot.heard.HeardFeature;
import folkmoot.home.HomeFeature;
import folkmoot.home.UndecidedPosts;
import folkmoot.imagination.ImaginationFeature;
import folkmoot.installation.Tenants;
import folkmoot.instrument.Stages;
import folkmoot.learned.LearnedFeature;
import folkmoot.listening.ListeningFeature;
import folkmoot.opera.OperaFeature;
import folkmoot.outbox.Gates;
import folkmoot.partnership.PartnershipFeature;
import folkmoot.pulse.PulseFeature;
import folkmoot.quiet.QuietFeature;
import folkmoot.reflection.ReflectionFeature;
import folkmoot.round.EarlyClose;
import folkmoot.round.Rounds;
import folkmoot.slack.FeatureSet;
import folkmoot.slack.SlackWebs;
import folkmoot.stage.StageFeature;
import folkmoot.thanks.ThanksFeature;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents: all features, and by name those that others need.
 *
 * @param sleeping is told which workspaces come and go
 */
record Features(
    List<Feature> all,
    HomeFeature home,
    OperaFeature opera,
    DigestFeature digest,
    ExportFeature export,
    Tenants sleeping) {
  /**
   * Makes them all.
   *
   * @param address where people reach us in a browser, if they do
   * @param sets what the operator switched on beyond the usual
   */
  static Features of(
      Kernel kernel, SlackWebs slack, Supplier<@Nullable URI> address, Set<FeatureSet> sets) {
    boolean files = sets.contains(FeatureSet.FILES);
    EarlyClose earlyClose = new EarlyClose(kernel.rounds());
    List<Feature> features = new ArrayList<>();
    PartnershipFeature partnership =
        new PartnershipFeature(
            new PartnershipFeature.Needs(
                kernel.database(),
                kernel.outbox(),
                new Gates(kernel.outbox(), undecided(kernel), kernel.clock()),
                slack,
                kernel.texts(),
                kernel.ids(),
                kernel.clock()),
            () -> features);
    features.add(partnership);
    Stages stages = new Stages(kernel.record());
    features.add(
        new PulseFeature(
            new PulseFeature.Needs(
                kernel.asking(), earlyClose, kernel.instruments(), stages, () -> features)));
    features.add(new StageFeature(kernel.asking(), stages, kernel.instruments()));
    features.add(new AgreementFeature(kernel.asking(), partnership.purposes()));
    features.add(new ListeningFeature(kernel.asking(), () -> features));
    features.add(new HeardFeature(kernel.asking()));
    features.add(new ActionFeature(kernel.asking()));
    OperaFeature opera =
        new OperaFeature(
            kernel.asking(),
            kernel.boxes(),
            kernel.finder(),
            new OperaFeature.Around(() -> features, sets.contains(FeatureSet.PAIRS)));
    features.add(opera);
    features.add(new ThanksFeature(kernel.asking(), kernel.memberKeys()));
    features.add(new LearnedFeature(kernel.asking()));
    features.add(new ReflectionFeature(kernel.asking(), kernel.instruments(), kernel.memberKeys()));
    features.add(new EvaluationFeature(kernel.asking(), () -> features));
    DigestFeature digest =
        new DigestFeature(kernel.asking(), kernel.ledger(), () -> features, files);
    features.add(digest);
    features.add(new QuietFeature(kernel.asking(), kernel.ledger()));
    features.add(new ImaginationFeature(kernel.asking(), kernel.ledger(), recipes(features)));
    features.add(new AppreciativeFeature(kernel.asking(), openQuestion(features)));
    features.add(new AgendaFeature(kernel.asking(), kernel.ledger(), features));
    ExportFeature export = new ExportFeature(kernel.asking(), () -> features, address, files);
    features.add(export);
    HomeFeature.Needs needs =
        new HomeFeature.Needs(
            kernel.database(),
            kernel.partnerships(),
            partnership.members(),
            partnership.departures(),
            new Rounds(kernel.rounds()),
            kernel.asking().answers(),
            earlyClose,
            kernel.record(),
            kernel.ledger(),
            kernel.outbox(),
            kernel.tongues(),
            kernel.texts(),
            kernel.clock());
    HomeFeature home = new HomeFeature(needs, List.copyOf(features));
    features.add(home);
    return new Features(List.copyOf(features), home, opera, digest, export, partnership.sleeping());
  }

  /** Puts before conveners what is uncertain about posts. */
  static UndecidedPosts undecided(Kernel kernel) {
    return new UndecidedPosts(
        new UndecidedPosts.Needs(
            kernel.database(),
            kernel.partnerships(),
            kernel.outbox(),
            kernel.ledger(),
            kernel.texts(),
            kernel.clock()));
  }

  /** What features that ask in words of their own work with. */
  private static Recipe openQuestion(List<Feature> features) {
    return recipes(features).stream()
        .filter(recipe -> !recipe.onScale() && recipe.writesQuestion())
        .findFirst()
        .orElseThrow();
  }

  private static List<Recipe> recipes(List<Feature> features) {
    return features.stream().flatMap(feature -> feature.recipes().stream()).toList();
  }
}
