package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.KindLink;
import dev.srm.catalog.KindRole;
import dev.srm.catalog.Layer;
import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.Spelling;
import dev.srm.tree.Fields;
import dev.srm.tree.TreeNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps the kinds of resources of a service. */
final class KindMapper {

  static final Map<String, Layer> LAYERS = MappingContext.byName(Layer.values());
  static final Map<String, ServiceClass> CLASSES = MappingContext.byName(ServiceClass.values());

  private static final Map<String, KindRole> ROLES = MappingContext.byName(KindRole.values());

  /** The layers of what runs software; a network, a volume or a key has none of them. */
  private static final String SOFTWARE_STACK = "software-stack";

  private static final Set<Layer> SOFTWARE_LAYERS =
      EnumSet.of(
          Layer.GUEST_OS,
          Layer.CONTAINER_ORCHESTRATION,
          Layer.PLATFORM_RUNTIME,
          Layer.DATABASE_ENGINE,
          Layer.APPLICATION);

  private static final List<Spelling> USUAL_IDENTITY =
      List.of(new Spelling("id", null), new Spelling("arn", null), new Spelling("name", null));

  private final MappingContext context;

  KindMapper(MappingContext context) {
    this.context = context;
  }

  /**
   * Maps a kind.
   *
   * @param name its name within the service
   * @param ofService the service's class, which holds unless the kind names its own
   */
  Kind map(String name, TreeNode node, ServiceClass ofService) {
    Fields fields = context.fields(node, "a kind");
    Kind kind =
        new Kind(
            name,
            fields.texts("terraform"),
            fields.texts("cloudformation"),
            fields.choice("role", ROLES),
            fields.has("holds-resources") && fields.flag("holds-resources"),
            fields.has("class") ? fields.choice("class", CLASSES) : ofService,
            lacks(fields),
            identity(fields),
            watched(fields),
            links(fields.items("links")),
            new DefaultMapper(context).ofKind(fields.items("defaults")),
            new ShiftMapper(context).map(fields.items("ownership")));
    fields.optional("class");
    fields.optional("holds-resources");
    fields.finish();
    if (kind.terraform().isEmpty() && kind.cloudFormation().isEmpty()) {
      context.problems().add(node.at(), "a kind needs types, \"terraform\" or \"cloudformation\"");
    }
    return context.sources().put(kind, node.at());
  }

  private Set<Layer> lacks(Fields fields) {
    TreeNode node = fields.optional("lacks");
    if (node instanceof TreeNode.Scalar) {
      return layer(node, fields);
    }
    Set<Layer> lacks = EnumSet.noneOf(Layer.class);
    for (TreeNode item : fields.items("lacks")) {
      lacks.addAll(layer(item, fields));
    }
    return lacks;
  }

  private static Set<Layer> layer(TreeNode node, Fields fields) {
    String word = fields.textOf(node, "lacks");
    return word.equals(SOFTWARE_STACK)
        ? SOFTWARE_LAYERS
        : EnumSet.of(fields.choiceOf(word, node.at(), "lacks", LAYERS));
  }

  /** Without an identity, Terraform resources are named by what nearly all of them have. */
  private List<Spelling> identity(Fields fields) {
    TreeNode node = fields.optional("identity");
    if (node == null) {
      return USUAL_IDENTITY;
    }
    Fields dialects = context.fields(node, "identity");
    List<Spelling> identity = new ArrayList<>();
    if (!dialects.has("terraform")) {
      identity.addAll(USUAL_IDENTITY);
    }
    addPaths(dialects, identity);
    return identity;
  }

  private List<Spelling> watched(Fields fields) {
    TreeNode node = fields.optional("watched");
    List<Spelling> watched = new ArrayList<>();
    if (node != null) {
      addPaths(context.fields(node, "watched"), watched);
    }
    return watched;
  }

  private static void addPaths(Fields dialects, List<Spelling> paths) {
    for (String path : dialects.texts("terraform")) {
      paths.add(new Spelling(path, null));
    }
    for (String path : dialects.texts("cloudformation")) {
      paths.add(new Spelling(null, path));
    }
    dialects.finish();
  }

  private List<KindLink> links(List<TreeNode> nodes) {
    List<KindLink> links = new ArrayList<>();
    for (TreeNode node : nodes) {
      links.add(link(node));
    }
    return links;
  }

  private KindLink link(TreeNode node) {
    Fields fields = context.fields(node, "a link");
    Spelling path = new PathMapper(context, null).spelling(fields.required("attribute"));
    KindLink link =
        new KindLink(path, context.qualified(fields.text("to")), shown(fields.items("read-back")));
    fields.finish();
    if (!link.shown().isEmpty() && path.terraform() == null) {
      context.problems().add(fields.at(), "\"read-back\" needs a link of Terraform");
    }
    return context.sources().put(link, node.at());
  }

  private List<KindLink.Shown> shown(List<TreeNode> nodes) {
    List<KindLink.Shown> shown = new ArrayList<>();
    for (TreeNode node : nodes) {
      Fields fields = context.fields(node, "a read-back");
      shown.add(
          new KindLink.Shown(
              fields.text("attribute"), element(fields), plainTexts(fields.members("when"))));
      fields.finish();
    }
    return shown;
  }

  /** An element that is no block is what one attribute says. */
  private static Map<String, String> element(Fields fields) {
    return fields.optional("element") instanceof TreeNode.Scalar whole
        ? Map.of("", whole.value().toString())
        : plainTexts(fields.members("element"));
  }

  private static Map<String, String> plainTexts(Map<String, TreeNode.Member> members) {
    Map<String, String> texts = new LinkedHashMap<>();
    members.forEach(
        (name, member) -> texts.put(name, ValueMapper.value(member.value()).toString()));
    return texts;
  }
}
