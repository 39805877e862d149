package folkmoot;

import folkmoot.home.HomeNotices;
import folkmoot.installation.InstallStates;
import folkmoot.installation.InstallationJobs;
import folkmoot.installation.Installations;
import folkmoot.installation.Tenants;
import folkmoot.schedule.Due;
import folkmoot.slack.BoltApp;
import folkmoot.slack.InstallFlow;
import folkmoot.slack.InstalledWebs;
import folkmoot.slack.Interactions;
import folkmoot.slack.Scopes;
import folkmoot.slack.SlackConnection;
import folkmoot.slack.SlackInquiry;
import folkmoot.slack.SlackWebs;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom Folkmoot works for: the one workspace of a bot token, or all that install it. */
final class Workspaces {
  private static final Logger log = LoggerFactory.getLogger(Workspaces.class);

  private final Kernel kernel;
  private final Config.SlackSettings slack;
  private final SlackConnection patient;
  private final @Nullable Many many;

  /** What it takes to work for many. */
  private record Many(Installations installations, InstallFlow flow) {}

  /**
   * @param tenants is told who comes and goes; asked for only when somebody does
   */
  Workspaces(Kernel kernel, Config.SlackSettings slack, Supplier<Tenants> tenants) {
    this.kernel = kernel;
    this.slack = slack;
    this.patient = SlackConnection.patient(slack.apiUrl(), slack.botToken());
    this.many = slack.many() == null ? null : many(kernel, slack, slack.many(), tenants);
  }

  private static Many many(
      Kernel kernel,
      Config.SlackSettings slack,
      Config.Installing installing,
      Supplier<Tenants> tenants) {
    Installations installations =
        new Installations(kernel.database(), installing.keys(), tenants, kernel.clock());
    InstallFlow flow =
        new InstallFlow(
            new InstallFlow.Client(
                installing.clientId(), installing.clientSecret(), Scopes.with(slack.sets())),
            new InstallFlow.Kept(
                installations, new InstallStates(kernel.database(), kernel.clock())),
            kernel.texts(),
            slack.apiUrl());
    return new Many(installations, flow);
  }

  /** The Web API, for calls made while nobody waits. */
  SlackWebs webs() {
    return many == null ? patient : new InstalledWebs(patient, many.installations());
  }

  /** What Slack says of its end, which in the case of one workspace only its operator can mend. */
  void listen(Interactions on) {
    if (many == null) {
      on.ended(ended -> log.warn("Slack says that Folkmoot was taken out of {}", ended.team()));
    } else {
      Installations installations = many.installations();
      on.ended(ended -> installations.doubt(ended.team(), ended.enterprise()));
    }
  }

  BoltApp bolt(Interactions interactions) {
    BoltApp.Wiring wiring =
        new BoltApp.Wiring(
            interactions,
            SlackConnection.quick(slack.apiUrl(), slack.botToken()),
            new HomeNotices(kernel.database(), kernel.tongues(), kernel.texts()));
    return many == null
        ? BoltApp.ofOne(slack.botToken(), wiring)
        : BoltApp.ofMany(many.flow(), wiring);
  }

  /** What falls due about installations; before anything else, since they say what can be sent. */
  List<Due> due() {
    return many == null
        ? List.of()
        : List.of(new InstallationJobs(many.installations(), new SlackInquiry(patient)));
  }

  void serve(JavalinConfig web, BoltApp bolt) {
    if (many != null) {
      bolt.installing(many.flow()).serve(web);
    }
  }

  /** Tokens come under the newest key. */
  void start() {
    if (many != null) {
      many.installations().start();
    }
  }
}
