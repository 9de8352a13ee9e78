# The machines: web servers behind the load balancer and one jump host. On all of them the guest operating
# system is the customer's: AWS patches the host and the hypervisor, nobody else patches what runs inside.

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2*-kernel-6.1-x86_64"]
  }
}

resource "aws_iam_role" "web" {
  name = "${var.name}-web"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

# Right: administration through Session Manager, no SSH into the web servers.
resource "aws_iam_role_policy_attachment" "web_session_manager" {
  role       = aws_iam_role.web.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "web" {
  name = "${var.name}-web"
  role = aws_iam_role.web.name
}

# Right: IMDSv2 is required, the disk is encrypted, no public address, detailed monitoring.
resource "aws_launch_template" "web" {
  name_prefix            = "${var.name}-"
  image_id               = data.aws_ami.al2023.id
  instance_type          = var.instance_type
  update_default_version = true

  iam_instance_profile {
    arn = aws_iam_instance_profile.web.arn
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      volume_size           = 20
      encrypted             = true
      delete_on_termination = true
    }
  }

  network_interfaces {
    associate_public_ip_address = false
    security_groups             = [aws_security_group.web.id]
  }

  monitoring {
    enabled = true
  }
}

# Right: machines are replaced at least every two weeks, and rolled whenever the launch template changes.
resource "aws_autoscaling_group" "web" {
  name                  = var.name
  min_size              = 2
  max_size              = 6
  vpc_zone_identifier   = aws_subnet.private[*].id
  target_group_arns     = [aws_lb_target_group.web.arn]
  health_check_type     = "ELB"
  max_instance_lifetime = 1209600

  launch_template {
    id      = aws_launch_template.web.id
    version = aws_launch_template.web.latest_version
  }

  instance_refresh {
    strategy = "Rolling"
  }
}

# Wrong: a public jump host that says nothing about its metadata service or its disk, and whose image only
# changes when somebody replaces it.
resource "aws_instance" "bastion" {
  ami                         = data.aws_ami.al2023.id
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public[0].id
  vpc_security_group_ids      = [aws_security_group.bastion.id]
  associate_public_ip_address = true

  tags = { Name = "${var.name}-bastion" }
}

# Not said: without `encrypted` the EBS default encryption of the account and Region decides, and this stack
# does not hold that setting.
resource "aws_ebs_volume" "bastion_home" {
  availability_zone = local.zones[0]
  size              = 20
  type              = "gp3"
}

resource "aws_volume_attachment" "bastion_home" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.bastion_home.id
  instance_id = aws_instance.bastion.id
}
