package dev.srm.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.srm.diagnostic.InputException;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.Reading;
import dev.srm.resource.ResourceChange;
import dev.srm.resource.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerraformReaderTest {

  @Test
  void a_replacement_has_a_state_before_and_after() throws Exception {
    ResourceChange change = Plans.change(Plans.read("replace"), "aws_sns_topic.tainted");

    assertThat(change.action()).isEqualTo(ChangeAction.REPLACE);
    assertThat(change.before()).isNotNull();
    assertThat(change.after()).isNotNull();
    assertThat(change.detail().reason()).isEqualTo("replace_because_tainted");
  }

  @Test
  void a_moved_resource_keeps_its_state_under_the_new_address() throws Exception {
    Reading reading = Plans.read("moved");
    ResourceChange change = Plans.change(reading, "aws_sns_topic.shard[\"north\"]");

    assertThat(change.action()).isEqualTo(ChangeAction.NO_OP);
    assertThat(String.valueOf(change.detail().previousAddress()))
        .isEqualTo("aws_sns_topic.shard[0]");
    assertThat(change.before()).isSameAs(change.after());
    assertThat(change.detail().drifted()).isFalse();
  }

  @Test
  void an_imported_resource_was_not_in_the_estate_before() throws Exception {
    Reading reading = Plans.read("import");
    ResourceChange unchanged = Plans.change(reading, "aws_s3_bucket.unchanged");
    ResourceChange changed = Plans.change(reading, "aws_s3_bucket_versioning.changed");

    assertThat(unchanged.action()).isEqualTo(ChangeAction.IMPORT);
    assertThat(unchanged.before()).isNull();
    assertThat(changed.action()).isEqualTo(ChangeAction.UPDATE);
    assertThat(changed.detail().imported()).isTrue();
  }

  @Test
  void forgotten_and_deleted_resources_have_no_state_after() throws Exception {
    Reading reading = Plans.read("forget");

    assertThat(Plans.change(reading, "aws_sns_topic.forgotten").action())
        .isEqualTo(ChangeAction.FORGET);
    assertThat(Plans.change(reading, "aws_sns_topic.removed").after()).isNull();
    assertThat(Plans.change(reading, "aws_sns_topic.kept").action()).isEqualTo(ChangeAction.NO_OP);
  }

  @Test
  void what_changed_outside_terraform_is_drift() throws Exception {
    ResourceChange change =
        Plans.change(Plans.read("drift"), "aws_s3_bucket_public_access_block.inbox");

    assertThat(change.detail().drifted()).isTrue();
  }

  @Test
  void an_argument_that_is_set_by_reference_is_set() throws Exception {
    Value key = Plans.value(Plans.read("unknown"), "aws_ebs_volume.known_switch", "kms_key_id");

    assertThat(key)
        .isEqualTo(Value.unknown("aws_kms_key.data.arn"))
        .hasToString("(known after apply)");
  }

  @Test
  void an_argument_that_is_left_out_or_null_is_not_set() throws Exception {
    Reading reading = Plans.read("unknown");

    assertThat(setting(Plans.value(reading, "aws_ebs_volume.not_set", "encrypted")))
        .isEqualTo(Value.Setting.NOT_SET);
    assertThat(setting(Plans.value(reading, "aws_ebs_volume.set_to_null", "encrypted")))
        .isEqualTo(Value.Setting.NOT_SET);
  }

  @Test
  void what_a_dynamic_block_leaves_open_is_unclear() throws Exception {
    Reading reading = Plans.read("unknown");
    Value.ListOf beside =
        (Value.ListOf) Plans.value(reading, "aws_security_group.dynamic_beside_known", "ingress");

    assertThat(beside.items())
        .anySatisfy(
            block ->
                assertThat(setting(((Value.MapOf) block).get("cidr_blocks")))
                    .isEqualTo(Value.Setting.UNCLEAR));
  }

  @Test
  void a_sensitive_value_is_marked_and_never_printed() throws Exception {
    Value password = Plans.value(Plans.read("sensitive"), "aws_db_instance.literal", "password");

    assertThat(password.sensitive()).isTrue();
    assertThat(password).hasToString("(sensitive)");
  }

  @Test
  void providers_carry_their_configuration_and_region() throws Exception {
    Reading reading = Plans.read("provider-alias");
    ResourceChange home = Plans.change(reading, "module.home.aws_ebs_volume.this");
    ResourceChange west = Plans.change(reading, "module.west.aws_ebs_volume.this");

    assertThat(home.provider()).isNotEqualTo(west.provider());
    assertThat(west.provider().isAws()).isTrue();
    assertThat(west.provider().region()).isNotNull();
  }

  @Test
  void resources_of_other_providers_are_listed() throws Exception {
    Reading reading = Plans.read("other-providers");

    assertThat(reading.estate().changes())
        .anySatisfy(change -> assertThat(change.provider().isAws()).isFalse());
  }

  @Test
  void a_failed_plan_is_refused() {
    assertThatThrownBy(() -> Plans.read("errored"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("errored");
  }

  @Test
  void a_file_that_ends_early_is_refused_naming_the_resource() {
    String cut =
        "{\"format_version\":\"1.2\",\"resource_changes\":[{\"address\":\"a.b\",\"type\":\"a\"},{\"addr";

    assertThatThrownBy(() -> Plans.readText(cut))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("plan.json:1:")
        .hasMessageContaining("the file ends inside resource_changes[1]");
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    String twice = "{\"format_version\":\"1.2\",\"resource_changes\":[],\"resource_changes\":[]}";

    assertThatThrownBy(() -> Plans.readText(twice)).hasMessageContaining("twice");
  }

  @Test
  void an_unknown_major_format_is_refused_and_any_minor_is_read() throws Exception {
    assertThatThrownBy(() -> Plans.readText("{\"format_version\":\"2.0\"}"))
        .hasMessageContaining("update srm");
    assertThat(Plans.readText("{\"format_version\":\"1.99\",\"new_thing\":{\"a\":[1]}}").estate())
        .isNotNull();
  }

  @Test
  void a_deep_document_is_refused() {
    String deep = "{\"format_version\":\"1.2\",\"variables\":" + "[".repeat(5000);

    assertThatThrownBy(() -> Plans.readText(deep)).isInstanceOf(InputException.class);
  }

  private static Value.Setting setting(@Nullable Value value) {
    return ((Value.Unknown) Objects.requireNonNull(value)).setting();
  }
}
