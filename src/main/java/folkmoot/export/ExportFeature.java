package folkmoot.export;

import folkmoot.Feature;
import folkmoot.Verb;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.outbox.Parcels;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Exports as a feature of the house. */
public final class ExportFeature implements Feature {
  private final Tools tools;
  private final Texts texts;
  private final Exports exports;
  private final Parcels parcels;

  /**
   * @param features all features of the house: what was agreed is theirs to tell
   * @param address where people reach Folkmoot's web port; null where nobody said so
   * @param files whether the operator lets Folkmoot send files
   */
  public ExportFeature(
      Tools tools,
      Supplier<List<Feature>> features,
      Supplier<@Nullable URI> address,
      boolean files) {
    this.tools = tools;
    this.texts = tools.texts();
    Reading reading = new Reading(tools, features);
    this.exports = new Exports(tools, reading, address, files);
    this.parcels = new ExportParcels(tools, reading);
  }

  /** Makes the files that were asked for. */
  public Parcels parcels() {
    return parcels;
  }

  /** The pages behind a link. */
  public void serve(JavalinConfig web) {
    new ExportPages(exports, texts).serve(web);
  }

  @Override
  public void listen(Interactions on) {
    new ExportListeners(exports, texts).listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("export", List.of("download", "csv"), false),
            Verb.Who.CONVENER,
            asked -> new Answer.Open(ExportViews.window(exports.ask(asked.here()), texts))));
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new ExportJobs(tools.database()));
  }

  @Override
  public List<Mrkdwn> held(Tx tx, Scene scene) {
    int count = new LinkStore(tx).count(scene.member().id());
    return count == 0 ? List.of() : List.of(texts.mrkdwn("export.held"));
  }

  @Override
  public void forget(Tx tx, Scene scene) {
    new LinkStore(tx).deleteOf(scene.member().id());
  }
}
