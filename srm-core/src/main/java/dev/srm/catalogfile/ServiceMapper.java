package dev.srm.catalogfile;

import dev.srm.catalog.Kind;
import dev.srm.catalog.Responsibility;
import dev.srm.catalog.Service;
import dev.srm.catalog.ServiceClass;
import dev.srm.catalog.ServiceModel;
import java.util.List;
import java.util.Map;

/** Maps the tree of a service file to the service, whatever notation the tree was read from. */
final class ServiceMapper {

  private static final Map<String, ServiceModel> MODELS =
      MappingContext.byId(ServiceModel.values(), ServiceModel::name);

  private ServiceMapper() {}

  /**
   * Maps a service.
   *
   * @param tree the file
   * @param problems collects what is wrong; the result is of use only when nothing is
   */
  static ServiceSource map(CatalogNode tree, Problems problems) {
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

  private static List<Kind> kinds(Fields fields, MappingContext context, ServiceClass ofService) {
    KindMapper mapper = new KindMapper(context);
    return fields.members("kinds").entrySet().stream()
        .map(entry -> mapper.map(entry.getKey(), entry.getValue().value(), ofService))
        .toList();
  }

  private static List<Responsibility> responsibilities(Fields fields, MappingContext context) {
    ResponsibilityMapper mapper = new ResponsibilityMapper(context);
    return fields.items("responsibilities").stream().map(mapper::map).toList();
  }
}
