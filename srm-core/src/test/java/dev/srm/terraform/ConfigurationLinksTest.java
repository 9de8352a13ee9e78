package dev.srm.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.srm.resource.Links;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationLinksTest {

  @Test
  void instances_of_equal_keys_pair_whatever_the_key() throws Exception {
    ResourceGraph graph = Plans.read("for-each-keys").estate().after();
    List<Resource> policies = graph.ofType("aws_sqs_queue_redrive_allow_policy");

    assertThat(policies).hasSize(21);
    assertThat(policies).allSatisfy(policy -> assertPairs(graph, policy));
  }

  @Test
  void instances_pair_when_the_resource_itself_is_repeated_over() throws Exception {
    ResourceGraph graph = Plans.read("for-each-keys").estate().after();

    assertThat(graph.ofType("aws_sqs_queue_policy"))
        .hasSize(21)
        .allSatisfy(policy -> assertPairs(graph, policy));
  }

  @Test
  void a_literal_key_means_one_instance() throws Exception {
    ResourceGraph graph = Plans.read("for-each-keys").estate().after();
    Resource inner = Plans.resource(graph, "aws_sns_topic_subscription.inner");

    assertThat(graph.links(inner, "endpoint").targets())
        .singleElement()
        .satisfies(queue -> assertThat(queue.type()).isEqualTo("aws_sqs_queue"));
  }

  @Test
  void a_reference_leads_through_module_inputs_to_the_key_of_the_caller() throws Exception {
    ResourceGraph graph = Plans.read("modules").estate().after();
    Resource encryption =
        Plans.resource(
            graph, "module.bucket.aws_s3_bucket_server_side_encryption_configuration.this");

    assertThat(graph.links(encryption, "bucket").targets())
        .extracting(target -> target.address().text())
        .containsExactly("module.bucket.aws_s3_bucket.this");
    assertThat(graph.links(encryption, "rule").targets())
        .extracting(target -> target.address().text())
        .containsExactly("aws_kms_key.data");
  }

  @Test
  void an_attribute_without_references_leads_nowhere() throws Exception {
    ResourceGraph graph = Plans.read("unknown").estate().after();
    Resource volume = Plans.resource(graph, "aws_ebs_volume.not_set");

    assertThat(graph.links(volume, "kms_key_id")).isEqualTo(Links.NONE);
  }

  private static void assertPairs(ResourceGraph graph, Resource policy) {
    Links links = graph.links(policy, "queue_url");
    assertThat(links.certainty()).isEqualTo(Links.Certainty.STATED);
    assertThat(links.targets())
        .singleElement()
        .satisfies(queue -> assertThat(key(queue)).isEqualTo(key(policy)));
  }

  private static String key(Resource resource) {
    return resource.address().text().substring(resource.type().length());
  }
}
