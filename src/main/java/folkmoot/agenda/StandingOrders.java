package folkmoot.agenda;

import folkmoot.Recurring;
import folkmoot.asking.Recipe;
import folkmoot.asking.RepeatJobs;
import folkmoot.asking.RepeatViews;
import folkmoot.asking.SeriesDates;
import folkmoot.asking.Tools;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Orders;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standing orders as things that recur. */
final class StandingOrders {
  private final Tools tools;
  private final List<Recipe> recipes;

  StandingOrders(Tools tools, List<Recipe> recipes) {
    this.tools = tools;
    this.recipes = List.copyOf(recipes);
  }

  List<Recurring> of(Tx tx, Partnership partnership) {
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    return tools.orders().of(tx, partnership.id()).stream()
        .map(order -> recurring(tx, order, closed))
        .toList();
  }

  private Recurring recurring(Tx tx, Order order, ClosedDays closed) {
    return new Recurring(
        order.id(),
        name(order),
        order.question(),
        RepeatViews.rule(order.cadence(), tools.texts()),
        next(tx, order, closed),
        order.skip(),
        order.paused(),
        new Switched(tools.orders(), order.id()),
        act(order));
  }

  private List<Turn> next(Tx tx, Order order, ClosedDays closed) {
    return order.isSeries()
        ? SeriesDates.left(tx, tools, order, closed).stream().limit(Recurring.DATES).toList()
        : order.next(tools.clock().instant(), Recurring.DATES, closed);
  }

  private String name(Order order) {
    return recipe(order).map(recipe -> recipe.manner().formTitle()).orElse(order.kind());
  }

  private Act act(Order order) {
    return recipe(order).map(RepeatJobs::act).orElse(Act.SCALE_BY_ITSELF);
  }

  private Optional<Recipe> recipe(Order order) {
    return recipes.stream().filter(recipe -> recipe.callback().equals(order.recipe())).findFirst();
  }

  private static final class Switched implements Recurring.Switches {
    private final Orders orders;
    private final String id;

    Switched(Orders orders, String id) {
      this.orders = orders;
      this.id = id;
    }

    @Override
    public void skip(Tx tx, @Nullable Instant due) {
      orders.skip(tx, id, due);
    }

    @Override
    public void pause(Tx tx, boolean paused) {
      orders.pause(tx, id, paused);
    }

    @Override
    public boolean canStop() {
      return true;
    }

    @Override
    public void stop(Tx tx) {
      orders.stop(tx, id);
    }
  }
}
