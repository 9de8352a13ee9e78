package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.ServiceModel;
import dev.srm.tree.Fields;
import dev.srm.tree.Problems;
import dev.srm.tree.TreeNode;
import dev.srm.tree.TreeNode.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Maps the tree of a service file to the service, whatever notation the tree was read from.
 *
 * <p>The mappers run at every start, while the virtual machine is cold: they use loops where a
 * stream would read as well, because the first stream of each kind costs as much as mapping a
 * service.
 */
final class ServiceMapper {

  private static final Map<String, ServiceModel> MODELS = models();

  private ServiceMapper() {}

  /**
   * Maps a service.
   *
   * @param tree the file
   * @param problems collects what is wrong; the result is of use only when nothing is
   */
  static ServiceSource map(TreeNode tree, Problems problems) {
    Fields fields = Fields.of(tree, "a service", problems);
    SourceMap sources = new SourceMap(tree.at());
    String key = fields.text("service");
    MappingContext context = new MappingContext(key, problems, sources);
    ServiceClass serviceClass = fields.choice("class", KindMapper.CLASSES);
    Service service =
        new Service(
            key,
            fields.text("title"),
            fields.choice("model", MODELS),
            serviceClass,
            fields.text("documentation"),
            kinds(fields, context, serviceClass),
            responsibilities(fields, context));
    fields.finish();
    return new ServiceSource(tree, service, sources);
  }

  /** Models alone are written in capitals, as people do. */
  private static Map<String, ServiceModel> models() {
    Map<String, ServiceModel> models = new TreeMap<>();
    for (ServiceModel model : ServiceModel.values()) {
      models.put(model.name(), model);
    }
    return models;
  }

  private static List<Kind> kinds(Fields fields, MappingContext context, ServiceClass ofService) {
    KindMapper mapper = new KindMapper(context);
    List<Kind> kinds = new ArrayList<>();
    for (Map.Entry<String, Member> kind : fields.members("kinds").entrySet()) {
      kinds.add(mapper.map(kind.getKey(), kind.getValue().value(), ofService));
    }
    return kinds;
  }

  private static List<Responsibility> responsibilities(Fields fields, MappingContext context) {
    ResponsibilityMapper mapper = new ResponsibilityMapper(context);
    List<Responsibility> responsibilities = new ArrayList<>();
    for (TreeNode node : fields.items("responsibilities")) {
      responsibilities.add(mapper.map(node));
    }
    return responsibilities;
  }
}
