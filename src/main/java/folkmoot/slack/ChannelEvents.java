package folkmoot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import folkmoot.ids.ChannelId;
import java.util.Set;
import java.util.function.Function;

/**
 * The events by which Slack says that something about a channel changed. They may come twice, hours
 * late or in another order, and by each installation in the channel, so only which channel it is
 * counts. Slack sends those of public channels for each public channel of the workspace.
 */
final class ChannelEvents {
  static final Set<String> NAMES =
      Set.of(
          ChannelArchiveEvent.TYPE_NAME,
          ChannelUnarchiveEvent.TYPE_NAME,
          ChannelRenameEvent.TYPE_NAME,
          ChannelDeletedEvent.TYPE_NAME,
          ChannelLeftEvent.TYPE_NAME,
          ChannelSharedEvent.TYPE_NAME,
          ChannelUnsharedEvent.TYPE_NAME,
          GroupArchiveEvent.TYPE_NAME,
          GroupUnarchiveEvent.TYPE_NAME,
          GroupRenameEvent.TYPE_NAME,
          GroupDeletedEvent.TYPE_NAME,
          GroupLeftEvent.TYPE_NAME);

  private final App app;
  private final Interactions on;

  private ChannelEvents(App app, Interactions on) {
    this.app = app;
    this.on = on;
  }

  static void connect(App app, Interactions on) {
    ChannelEvents events = new ChannelEvents(app, on);
    events.on(ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel);
    events.on(ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel);
    events.on(ChannelRenameEvent.class, event -> event.getChannel().getId());
    events.on(ChannelDeletedEvent.class, ChannelDeletedEvent::getChannel);
    events.on(ChannelLeftEvent.class, ChannelLeftEvent::getChannel);
    events.on(ChannelSharedEvent.class, ChannelSharedEvent::getChannel);
    events.on(ChannelUnsharedEvent.class, ChannelUnsharedEvent::getChannel);
    events.on(GroupArchiveEvent.class, GroupArchiveEvent::getChannel);
    events.on(GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel);
    events.on(GroupRenameEvent.class, event -> event.getChannel().getId());
    events.on(GroupDeletedEvent.class, GroupDeletedEvent::getChannel);
    events.on(GroupLeftEvent.class, GroupLeftEvent::getChannel);
  }

  private <E extends Event> void on(Class<E> event, Function<E, String> channel) {
    app.event(
        event,
        (payload, context) -> {
          tell(channel.apply(payload.getEvent()));
          return Response.ok();
        });
  }

  private void tell(String channel) {
    on.changedHandlers().forEach(handler -> handler.accept(new ChannelId(channel)));
  }
}
