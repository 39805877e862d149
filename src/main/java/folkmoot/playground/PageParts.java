package folkmoot.playground;

/** What stands on the playground's page, from top to bottom. */
record PageParts(
    Html.Markup clock,
    Html.Markup chooser,
    Html.Markup notice,
    Html.Markup modal,
    Html.Markup place) {}
