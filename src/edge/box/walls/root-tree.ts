/** How launcher A lends a tree to its boxes, in Perl: by mapping its owner, as an overlay or as it is, else by giving it away for a while. */

/**
 * Files are owned by the runner on the disk and by the throw-away user inside (an id-mapped mount), so that neither copies nor changes of
 * owner are needed, before or after; where the file system cannot do that, a plain tree changes its owner, and there is no overlay.
 */
export const treeSource = String.raw`
# A user namespace in which the ids of the disk are those of the box. It lives on in its handle. Root stays somebody, for the overlay's work.
sub owner_map {
  my ($disk_uid, $disk_gid, $uid, $gid) = @_;
  pipe my $ready, my $tell or die "pipe: $!\n";
  pipe my $hold, my $release or die "pipe: $!\n";
  my $helper = fork;
  defined $helper or die "fork: $!\n";
  if ($helper == 0) {
    close $release;
    syswrite $tell, 'x' if call('unshare', 0x10000000) == 0;
    sysread $hold, my $nothing, 1;
    leave(0);
  }
  close $tell;
  my $namespace;
  if (sysread $ready, my $made, 1) {
    for (['uid_map', $disk_uid, $uid], ['gid_map', $disk_gid, $gid]) {
      my ($file, $disk, $inside) = @$_;
      open my $map, '>', "/proc/$helper/$file" or next;
      syswrite $map, "$disk $inside 1\n" . ($disk == 0 ? "$inside 0 1\n" : "0 0 1\n");
    }
    open $namespace, '<', "/proc/$helper/ns/user";
  }
  close $release;
  waitpid $helper, 0;
  return $namespace;
}

sub can_map {
  my ($path) = @_;
  my $tree = call('open_tree', -100, $path, 0x80000 | 1);
  return 0 if $tree == -1;
  my $done = set_attributes($tree, '', 0, 0, $owners) == 0;
  call('close', $tree);
  return $done;
}

sub give_tree {
  my ($uid, $gid) = @_;
  my $path = $room{tree}[1];
  system('/bin/chown', '-R', '-h', "$uid:$gid", '--', $path) == 0 or die "the tree cannot be given to another user\n";
}

# Only the kernel writes into an overlay's work folder.
sub wipe {
  my ($path) = @_;
  lstat $path or return;
  return unlink $path if !-d _;
  opendir my $list, $path or return;
  wipe("$path/$_") for grep { !/^\.\.?$/ } readdir $list;
  rmdir $path;
}

sub work_folder { return "$room{tree}[2]/work/$turn" }

# A new one for each mount: the last one's is marked as not to be used again, since nothing of it was synced to the disk.
sub make_work_folder {
  $turn++;
  mkdir work_folder(), 0700 or die work_folder() . ": $!\n";
  chown @{$room{owners}}[0, 1], work_folder();
}

sub cover_paths {
  my ($lower, $cover, @paths) = @_;
  my ($disk_uid, $disk_gid, $uid, $gid) = numbers(@{$room{owners}});
  for my $path (@paths) {
    my $at = '';
    my @parts = split m{/}, $path;
    my $name = pop @parts;
    for (@parts) {
      $at .= "/$_";
      my @as = lstat "$lower$at" or last;
      next if -d "$cover$at";
      mkdir "$cover$at", $as[2] & 07777 or die "$cover$at: $!\n";
      chown $as[4] == $disk_uid ? $uid : $as[4], $as[5] == $disk_gid ? $gid : $as[5], "$cover$at";
    }
    -d "$cover$at" or next;
    must("cover $path", call('mknodat', -100, "$cover$at/$name", 0020000, 0)) unless lstat "$cover$at/$name";
  }
}

sub overlay_at {
  my ($to, @covered) = @_;
  my ($lower, $layers) = @{$room{tree}}[1, 2];
  my $stage = folder('/.stage');
  mount_at('tmpfs', $stage, $NOSUID | $NODEV, 'mode=0700,size=16m');
  mkdir "$stage/$_", 0755 for qw(cover lower layers);
  bind_at($lower, "$stage/lower", $RDONLY | $NOSUID | $NODEV, $owners);
  bind_at($layers, "$stage/layers", $NOSUID | $NODEV, $owners);
  cover_paths($lower, "$stage/cover", @covered);
  chdir $stage or die "$stage: $!\n";
  my $options = "lowerdir=cover:lower,upperdir=layers/upper,workdir=layers/work/$turn,userxattr,volatile,index=off,metacopy=off";
  mount_at('overlay', $to, $NOSUID | $NODEV, $options);
  chdir '/';
  must('unstage', call('umount2', $stage, 2));
  rmdir $stage;
}

# Proves, before a room relies on it, that the box's user can make and replace folders in an overlay of these very layers.
sub try_overlay {
  my ($uid, $gid) = (numbers(@{$room{owners}}))[2, 3];
  my $name = '.gatehouse-try';
  make_work_folder();
  pipe my $word, my $tell or die "pipe: $!\n";
  my $child = fork;
  defined $child or die "fork: $!\n";
  if ($child == 0) {
    my $done = eval {
      must('namespace', call('unshare', 0x20000));
      mount_at('tmpfs', $place, $NOSUID | $NODEV, 'mode=0755,size=1m');
      my $at = folder('/tree');
      overlay_at($at, $name);
      chdir $at or die "$at: $!\n";
      must('group', call('setresgid', $gid, $gid, $gid));
      must('user', call('setresuid', $uid, $uid, $uid));
      mkdir $name and rmdir $name or die "a folder in it: $!\n";
      1;
    };
    syswrite $tell, $@ unless $done;
    leave(0);
  }
  close $tell;
  my $why = whole($word);
  waitpid $child, 0;
  after_box();
  wipe("$room{tree}[2]/upper/$name");
  die "overlay: $why" if $why ne '';
}
`;
