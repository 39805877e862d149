package folkmoot.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Delivery;
import folkmoot.outbox.Homes;
import folkmoot.outbox.Parcels;
import folkmoot.outbox.Post;
import folkmoot.outbox.Posted;
import folkmoot.outbox.Upload;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox's way into Slack. */
public final class SlackPost implements Post {
  private static final Set<String> LAYOUT =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_arguments");

  private static final Logger log = LoggerFactory.getLogger(SlackPost.class);

  private final SlackWebs webs;
  private final Homes homes;
  private final Parcels parcels;
  private final SlackFiles files;
  private final Gson gson = GsonFactory.createSnakeCase();

  /** For a house without files. */
  public SlackPost(SlackWebs webs, Homes homes) {
    this(webs, homes, Parcels.NONE);
  }

  public SlackPost(SlackWebs webs, Homes homes, Parcels parcels) {
    this.webs = webs;
    this.homes = homes;
    this.parcels = parcels;
    this.files = new SlackFiles(webs);
  }

  @Override
  public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
    return inChannel(
        attempt(
            () ->
                webs.of(installation)
                    .post(channel, letter.parentTs(), letter.text(), letter.blocks())));
  }

  private static Delivery inChannel(Delivery delivery) {
    return delivery instanceof Delivery.Hopeless hopeless
        ? ChannelRefusal.of(hopeless.reason())
        : delivery;
  }

  @Override
  public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
    return toGroup(installation, List.of(person), letter);
  }

  @Override
  public Delivery toGroup(TeamId installation, List<UserId> people, Letter letter) {
    return attempt(
        () -> {
          SlackWeb web = webs.of(installation);
          ChannelId direct = direct(web, people);
          return web.post(direct, letter.parentTs(), letter.text(), letter.blocks());
        });
  }

  /** To open a conversation twice does no harm, and nothing was said in it yet. */
  private static ChannelId direct(SlackWeb web, List<UserId> people) {
    try {
      return web.direct(people);
    } catch (SlackFailure.Unreachable unreachable) {
      throw unreachable.beforeAnything();
    }
  }

  @Override
  public Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter) {
    return attempt(
        () -> {
          webs.of(installation).whisper(channel, reader, letter.text(), letter.blocks());
          return null;
        });
  }

  @Override
  public Delivery update(TeamId installation, Posted place, String text, @Nullable String blocks) {
    return inChannel(
        attempt(
            () -> {
              webs.of(installation).update(place, text, blocks);
              return null;
            }));
  }

  @Override
  public Delivery home(TeamId installation, UserId reader) {
    String view = gson.toJson(homes.of(installation, reader));
    return attempt(
        () -> {
          webs.of(installation).publish(reader, view);
          return null;
        });
  }

  @Override
  public Upload pictures(TeamId installation, String blocks) {
    return files.pictures(installation, blocks);
  }

  @Override
  public Delivery parcel(TeamId installation, UserId person, String what) {
    Parcels.Parcel parcel = parcels.of(installation, person, what).orElse(null);
    return parcel == null
        ? new Delivery.Unwanted()
        : attempt(() -> files.parcel(installation, person, parcel));
  }

  private static Delivery attempt(Supplier<@Nullable Posted> call) {
    try {
      return new Delivery.Done(call.get());
    } catch (SlackFailure.RateLimited limited) {
      return new Delivery.Later(limited.retryAfter());
    } catch (SlackFailure.Unreachable unreachable) {
      return unreachable.perhapsDone() ? new Delivery.Unknown() : new Delivery.Later(null);
    } catch (SlackFailure.Refused refused) {
      log.warn("{}", refused.getMessage());
      return LAYOUT.contains(refused.error())
          ? new Delivery.Unlaid()
          : new Delivery.Hopeless(refused.error());
    } catch (SlackFailure.Gone gone) {
      if (gone.isNotInstalled()) {
        return new Delivery.Asleep();
      }
      log.warn("{}", gone.getMessage());
      return new Delivery.Hopeless(gone.error());
    }
  }
}
